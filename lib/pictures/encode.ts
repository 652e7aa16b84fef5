import { createHash } from "node:crypto";
import sharp from "sharp";
import { Invalid } from "@/lib/kernel/errors";
import { isNamedAs, type Kept, kindOf, PICTURE } from "./picture";

sharp.block({ operation: ["VipsForeignLoad"] });
sharp.unblock({
  operation: ["VipsForeignLoadPngBuffer", "VipsForeignLoadJpegBuffer", "VipsForeignLoadWebpBuffer"],
});

type Fit = "cover" | "contain";

/**
 * Draws an uploaded picture anew as a square, so that nothing of the file remains but what it looks like: no place, no
 * camera, no second file behind it. `cover` fills the square, `contain` leaves clear space beside the picture.
 *
 * @throws Invalid at `field` for another kind of file, too many pixels, or a picture that can't be read
 */
export async function encodePicture(file: File, field: string, fit: Fit): Promise<Kept> {
  const bytes = Buffer.from(await file.arrayBuffer());
  const kind = kindOf(bytes);
  if (!kind || !isNamedAs(kind, file.name)) throw new Invalid({ [field]: "pictureKind" });
  const { width, height } = await sizeOf(bytes, kind, field);
  if (width * height > PICTURE.maxPixels) throw new Invalid({ [field]: "picturePixels" });
  if (Math.min(width, height) < PICTURE.minSide) throw new Invalid({ [field]: "pictureSmall" });
  const drawn = await draw(bytes, fit).catch(() => {
    throw new Invalid({ [field]: "pictureBroken" });
  });
  return { bytes: drawn, version: createHash("sha256").update(drawn).digest("hex").slice(0, 16) };
}

/** Reads the head of the file alone: a flood of pixels is refused before one of them is decoded. */
async function sizeOf(bytes: Buffer, kind: string, field: string): Promise<{ width: number; height: number }> {
  const head = await sharp(bytes, { limitInputPixels: false })
    .metadata()
    .catch(() => null);
  if (head?.format !== kind || !head.width || !head.height) throw new Invalid({ [field]: "pictureBroken" });
  return { width: head.width, height: head.height };
}

function draw(bytes: Buffer, fit: Fit): Promise<Buffer> {
  return sharp(bytes, { limitInputPixels: PICTURE.maxPixels, failOn: "error" })
    .autoOrient()
    .resize(PICTURE.side, PICTURE.side, { fit, background: { r: 0, g: 0, b: 0, alpha: 0 } })
    .webp({ quality: 88, alphaQuality: 100 })
    .timeout({ seconds: 10 })
    .toBuffer();
}
