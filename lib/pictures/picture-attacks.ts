import { crc32, deflateSync } from "node:zlib";
import sharp from "sharp";

/** Files that people with bad intentions upload, made when a test asks for them. */
export function svgWithScript(): Buffer {
  return Buffer.from(
    `<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"><script>alert(1)</script><foreignObject><iframe src="//evil.test"/></foreignObject></svg>`,
  );
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type), data]);
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  sum.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, sum]);
}

/** A PNG whose head promises a flood of pixels. */
export function floodPng(width: number, height: number): Buffer {
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head.set([1, 0, 0, 0, 0], 8);
  const pixels = deflateSync(Buffer.alloc(64 * 1024));
  const magic = Buffer.from("89504e470d0a1a0a", "hex");
  return Buffer.concat([magic, chunk("IHDR", head), chunk("IDAT", pixels), chunk("IEND", Buffer.alloc(0))]);
}

/** A sound picture with a page behind it, and one in a comment inside. */
export async function polyglotPng(): Promise<Buffer> {
  const picture = await sharp({ create: { width: 64, height: 64, channels: 3, background: "#a33" } })
    .png()
    .toBuffer();
  const script = Buffer.from("<html><script>alert(document.domain)</script></html>");
  const end = picture.length - 12;
  const comment = chunk("tEXt", Buffer.concat([Buffer.from("Comment\0"), script]));
  return Buffer.concat([picture.subarray(0, end), comment, picture.subarray(end), script]);
}

/** A photograph that lies on its side, and tells the place where it was taken. */
export function jpegWithPlace(): Promise<Buffer> {
  return sharp({ create: { width: 300, height: 200, channels: 3, background: "#36c" } })
    .withExif({ IFD0: { Make: "Camera" }, IFD3: { GPSLatitudeRef: "N", GPSLatitude: "52/1 31/1 0/1" } })
    .withMetadata({ orientation: 6 })
    .jpeg()
    .toBuffer();
}
