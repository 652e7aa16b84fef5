export type Area = { x: number; y: number; width: number; height: number };

const SIDE = 512;
const KINDS = { "image/webp": "webp", "image/png": "png", "image/jpeg": "jpg" } as const;

/** Draws the chosen square of a picture anew, small enough to send, with clear space where it reaches past the picture. */
export async function drawSquare(source: string, area: Area, name: string): Promise<File> {
  const picture = new Image();
  picture.src = source;
  await picture.decode();
  const canvas = document.createElement("canvas");
  canvas.width = SIDE;
  canvas.height = SIDE;
  const pen = canvas.getContext("2d");
  if (!pen) throw new Error("there is nothing to draw on");
  pen.imageSmoothingQuality = "high";
  const scale = SIDE / area.width;
  const [width, height] = [picture.naturalWidth * scale, picture.naturalHeight * scale];
  pen.drawImage(picture, -area.x * scale, -area.y * scale, width, height);
  const blob = await new Promise<Blob | null>((done) => canvas.toBlob(done, "image/webp", 0.92));
  if (!blob) throw new Error("the picture could not be drawn");
  const kind = KINDS[blob.type as keyof typeof KINDS] ?? "png";
  return new File([blob], `${name}.${kind}`, { type: blob.type });
}

/** Whether the browser can show a file as a picture at all. */
export async function canShow(source: string): Promise<boolean> {
  const picture = new Image();
  picture.src = source;
  return picture.decode().then(
    () => picture.naturalWidth > 0,
    () => false,
  );
}
