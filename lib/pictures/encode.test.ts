import sharp from "sharp";
import { describe, expect, test } from "vitest";
import { Invalid } from "@/lib/kernel/errors";
import { encodePicture } from "./encode";
import { PICTURE } from "./picture";
import { floodPng, jpegWithPlace, polyglotPng, svgWithScript } from "./picture-attacks";

const file = (bytes: Buffer, name: string, type = "image/png") => new File([new Uint8Array(bytes)], name, { type });
const plain = (kind: "png" | "jpeg" | "webp" | "gif", width = 300, height = 200) =>
  sharp({ create: { width, height, channels: 3, background: "#0a6" } })
    .toFormat(kind)
    .toBuffer();

async function refusal(sent: File): Promise<unknown> {
  const error = await encodePicture(sent, "logo", "contain").catch((thrown: unknown) => thrown);
  expect(error).toBeInstanceOf(Invalid);
  return (error as Invalid).fields.logo;
}

test.each([
  ["png", "a.PNG"],
  ["jpeg", "a.jpg"],
  ["webp", "a.webp"],
] as const)("a %s is drawn anew as WebP", async (kind, name) => {
  const kept = await encodePicture(file(await plain(kind), name), "logo", "contain");
  const head = await sharp(kept.bytes).metadata();
  expect([head.format, head.width, head.height]).toEqual(["webp", 256, 256]);
  expect(kept.version).toMatch(/^[0-9a-f]{16}$/);
});

test("cover fills the square, and contain leaves clear space beside the picture", async () => {
  const corner = async (fit: "cover" | "contain") => {
    const { bytes } = await encodePicture(file(await plain("png"), "a.png"), "logo", fit);
    return (await sharp(bytes).ensureAlpha().extract({ left: 0, top: 0, width: 1, height: 1 }).raw().toBuffer())[3];
  };
  expect([await corner("cover"), await corner("contain")]).toEqual([255, 0]);
});

describe("A53, V5.2.2, V1.3.4: what isn't a picture is refused", () => {
  test("an SVG with a script, whatever it is called", async () => {
    for (const name of ["logo.svg", "logo.png"]) expect(await refusal(file(svgWithScript(), name))).toBe("pictureKind");
  });
  test("a GIF", async () => expect(await refusal(file(await plain("gif"), "a.gif"))).toBe("pictureKind"));
  test("a picture that is named as something else", async () => {
    for (const name of ["a.html", "a.jpg", "a", "a.png.svg"])
      expect(await refusal(file(await plain("png"), name))).toBe("pictureKind");
  });
  test("the first bytes of a picture and nothing behind them", async () => {
    const half = (await plain("jpeg")).subarray(0, 400);
    expect(await refusal(file(half, "a.jpg"))).toBe("pictureBroken");
    expect(await refusal(file(Buffer.from("89504e470d0a1a0a", "hex"), "a.png"))).toBe("pictureBroken");
  });
});

test("V5.2.6: thirty thousand pixels square in a small file are refused before they are decoded", async () => {
  const before = process.memoryUsage().rss;
  expect(await refusal(file(floodPng(30_000, 30_000), "a.png"))).toBe("picturePixels");
  expect(process.memoryUsage().rss - before).toBeLessThan(50 * 1024 * 1024);
});

test("a picture of a few pixels is refused", async () =>
  expect(await refusal(file(await plain("png", 8, 300), "a.png"))).toBe("pictureSmall"));

test("V14.2.8: where a photograph was taken is gone, and it stands upright", async () => {
  const photo = await jpegWithPlace();
  expect((await sharp(photo).metadata()).exif).toBeDefined();
  const kept = await encodePicture(file(photo, "a.jpg"), "picture", "contain");
  const head = await sharp(kept.bytes).metadata();
  expect([head.exif, head.xmp, head.icc, head.iptc]).toEqual([undefined, undefined, undefined, undefined]);
  const left = await sharp(kept.bytes).extract({ left: 0, top: 128, width: 1, height: 1 }).raw().toBuffer();
  const top = await sharp(kept.bytes).extract({ left: 128, top: 0, width: 1, height: 1 }).raw().toBuffer();
  expect([left[3], top[3]]).toEqual([0, 255]);
});

test("nothing of a second file behind the picture is kept", async () => {
  const sent = await polyglotPng();
  expect(sent.includes("<script>")).toBe(true);
  const kept = await encodePicture(file(sent, "a.png"), "picture", "cover");
  expect(kept.bytes.includes("<script>")).toBe(false);
  expect(kept.bytes.length).toBeLessThan(PICTURE.maxBytes);
});
