import Papa from "papaparse";
import { describe, expect, test } from "vitest";
import { csvOf } from "./csv";

const read = (text: string) => Papa.parse<string[]>(text, { skipEmptyLines: true }).data;
const cell = (value: string) => read(csvOf([[value]]))[0]?.[0];

describe("V1.2.10: a cell that would run as a formula is made text", () => {
  const attacks = [
    '=HYPERLINK("http://evil.test","x")',
    "+cmd|' /C calc'!A0",
    "-2+3",
    "@SUM(A1:A2)",
    "\t=1+1",
    "\r=1+1",
    "\n=1+1",
    " =1+1",
    "\u00a0=1+1",
    "\u200b=1+1",
    "\ufeff=1+1",
    "＝1+1",
    "＋1",
    "－1",
    "＠A1",
    "|calc",
    "%0A",
    "=1+1\nand a second line",
  ];
  test.each(attacks)("%j", (attack) => expect(cell(attack)).toBe(`'${attack}`));
});

test("what only looks a little like one stays as it is", () => {
  for (const plain of ["Ann Lee", "a=b", "3-2", "ann@acme.test", "'quoted'", "Größe", "50%"])
    expect(cell(plain)).toBe(plain);
});

test("A52: quotes, commas and line breaks give the same number of rows and columns (RFC 4180)", () => {
  const rows = [
    ["name", "note"],
    ['say "hi"', "one,two;three"],
    ["line\nbreak", "line\r\nbreak"],
    ["", "last"],
  ];
  const text = csvOf(rows);
  expect(read(text)).toEqual(rows);
  expect(text.endsWith('"last"\r\n')).toBe(true);
});

test("no rows are no text", () => expect(csvOf([])).toBe(""));
