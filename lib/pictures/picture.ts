/** The kinds of picture that are taken. Not SVG, which is a program, and not AVIF, whose decoders are young. */
export type PictureKind = "png" | "jpeg" | "webp";

/** What may be uploaded, and what is kept of it: a square WebP, `side` pixels wide, with nothing beside its pixels. */
export const PICTURE = {
  maxBytes: 1_000_000,
  maxPixels: 24_000_000,
  minSide: 16,
  side: 256,
  types: "image/png,image/jpeg,image/webp",
} as const;

const ENDINGS: Record<PictureKind, RegExp> = { png: /\.png$/i, jpeg: /\.(jpe?g|jfif)$/i, webp: /\.webp$/i };

const starts = (bytes: Buffer, hex: string, at = 0) => bytes.subarray(at, at + hex.length / 2).toString("hex") === hex;

/** The kind that a file's first bytes tell, whatever its name says; null for every other kind. */
export function kindOf(bytes: Buffer): PictureKind | null {
  if (starts(bytes, "89504e470d0a1a0a")) return "png";
  if (starts(bytes, "ffd8ff")) return "jpeg";
  return starts(bytes, "52494646") && starts(bytes, "57454250", 8) ? "webp" : null;
}

/** Whether a file's name ends as its kind asks for (ASVS 5.2.2). */
export function isNamedAs(kind: PictureKind, name: string): boolean {
  return ENDINGS[kind].test(name);
}

/** A picture as it is kept. The version tells its content apart, so that an address with it can be cached for good. */
export type Kept = { bytes: Buffer; version: string };
