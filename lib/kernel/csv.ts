import Papa from "papaparse";

/**
 * How a cell begins that a spreadsheet would run as a formula, also behind blanks or invisible marks and in full-width
 * letters (CWE-1236). Papa's own pattern ends in `$` and so lets through what goes on after a line break.
 */
const FORMULA = /^(?:[\s\p{Cf}]*[=+\-@|%＝＋－＠]|[\t\r\n])/u;

/** A spreadsheet on Windows reads a file as UTF-8 only when it begins like this. */
export const CSV_START = "\uFEFF";

/** Rows as CSV (RFC 4180), every cell quoted, the last line ended. A cell that would run as a formula gets an apostrophe. */
export function csvOf(rows: readonly (readonly string[])[]): string {
  if (rows.length === 0) return "";
  return `${Papa.unparse(rows as string[][], { quotes: true, newline: "\r\n", escapeFormulae: FORMULA })}\r\n`;
}
