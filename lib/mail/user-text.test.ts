import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { BREAK, headerLine, typedLine, typedNote } from "./user-text";

const visible = (text: string) => text.replaceAll(BREAK, "");
/** What common mail programs make links of, generously. */
const LINK = /\w+:\/\/\S|www\.\S|\w@[\w.]+|\w\.[a-z]{2,}/i;

describe("what a person typed, in a letter", () => {
  test.each([
    "https://evil.example/login?x=1",
    "www.evil.example",
    "evil.com",
    "pay at evil.com/now, or mail boss@evil.com",
    "mailto:boss@evil.com",
    "EVIL．COM",
    "javascript:alert(1)",
  ])("A80: %s is read as typed and linked by nobody", (typed) => {
    expect(visible(typedLine(typed))).toBe(typed.normalize("NFC"));
    expect(typedLine(typed)).not.toMatch(LINK);
  });

  test("A80: a telephone number is no longer one run of digits", () => {
    expect(visible(typedLine("call +1 800 555 0199"))).toBe("call +1 800 555 0199");
    expect(typedLine("call +1 800 555 0199")).not.toMatch(/\d[\d ()-]{6}/);
  });

  test("ordinary names stay as they are", () => {
    for (const name of ["Ann Lee", "O’Brien-Núñez", "Globex Inc.", "李小龍", "محمد علي", "Team 24/7"]) {
      expect(typedLine(name)).toBe(name);
    }
  });

  test("A80: names are one line of at most 80 characters, notes at most 500 and twelve lines", () => {
    expect(Array.from(typedLine("🌷".repeat(200)))).toHaveLength(80);
    expect(typedLine("a\r\nb\tc")).toBe("a b c");
    expect(typedNote("x\n".repeat(50)).split("\n")).toHaveLength(12);
    expect(typedNote("y".repeat(2000)).length).toBeLessThanOrEqual(500);
  });

  test("A80: characters that turn the direction of text, or can't be seen, are gone", () => {
    expect(typedLine("Acme\u202e gro.live\u2066\u200b")).toBe(`Acme gro${BREAK}.live`);
  });

  test("V1.3.11: no text makes a second header line", () => {
    const any = fc.array(fc.integer({ min: 0, max: 0x2fff }), { maxLength: 40 }).map((c) => String.fromCharCode(...c));
    fc.assert(
      fc.property(any, (text) => {
        expect(headerLine(`${text}\r\nBcc: all@acme.test`)).not.toMatch(/[\p{Cc}\u2028\u2029]/u);
      }),
    );
  });

  test("V1.3.11: whatever is typed, no link is left", () => {
    const parts = fc.constantFrom("http", "https", "://", "www", ".", "evil", "com", "@", ":", "/", " ", "\n", "é");
    fc.assert(fc.property(fc.array(parts, { maxLength: 30 }), (p) => !LINK.test(typedNote(p.join("")))));
  });
});
