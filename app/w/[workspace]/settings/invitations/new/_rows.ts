import type { Typed } from "@/lib/invitations/typed";

/** A person in the preview. The key stays with the row while others are taken out. */
export type Row = Typed & { key: string };

export function rowsOf(people: Typed[]): Row[] {
  return people.map((person, at) => ({ ...person, key: `r${at + 1}` }));
}

/** A file as text, in the encoding that it was most likely saved in: spreadsheets don't all write UTF-8. */
export async function textOf(file: File): Promise<string> {
  const bytes = new Uint8Array(await file.slice(0, 900_000).arrayBuffer());
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder("utf-16le").decode(bytes);
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder("windows-1252").decode(bytes);
  }
}
