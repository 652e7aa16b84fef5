const CONTROLS = /[\p{Cc}\u2028\u2029]+/gu;
const INVISIBLE = /[\u00ad\u061c\u180e\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb]/gu;
const JOINT = /(?<=\S)[.:@\uff0e\uff1a\uff20\u3002\uff61](?=\S)/gu;
const LONG_NUMBER = /\d[\d ()-]{2}(?=[\d ()-]{3})/gu;

/** Invisible, in every font, and enough for a mail program to see no address in what surrounds it. */
export const BREAK = "\u200c";

function cut(text: string, max: number): string {
  const points = Array.from(text);
  return points.length <= max
    ? text
    : `${points
        .slice(0, max - 1)
        .join("")
        .trimEnd()}…`;
}

function unlinked(text: string): string {
  return text.replace(LONG_NUMBER, `$&${BREAK}`).replace(JOINT, `${BREAK}$&`);
}

/**
 * A name that a person typed, made safe for a letter: one line, at most `max` characters, no invisible or
 * direction-changing characters, and nothing that a mail program would turn into a link or a telephone number.
 */
export function typedLine(text: string, max = 80): string {
  const line = text.normalize("NFC").replace(INVISIBLE, "").replace(CONTROLS, " ").replace(/\s+/g, " ").trim();
  return unlinked(cut(line, max));
}

/** As `typedLine`, for a note of several lines: at most `max` characters and twelve lines. */
export function typedNote(text: string, max = 500): string {
  const lines = text
    .normalize("NFC")
    .replace(INVISIBLE, "")
    .split(/\r\n|[\r\n\u2028\u2029]/);
  const kept = lines.map((line) => line.replace(CONTROLS, " ").trimEnd()).slice(0, 12);
  return unlinked(
    cut(
      kept
        .join("\n")
        .replace(/\n{3,}/g, "\n\n")
        .trim(),
      max,
    ),
  );
}

/** One header line: no line breaks or other controls, so that nothing can be added to the header; at most 150 characters. */
export function headerLine(text: string): string {
  return cut(text.replace(CONTROLS, " ").replace(/\s+/g, " ").trim(), 150);
}
