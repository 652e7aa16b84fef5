import { describe, expect, it } from "vitest";
import { hasTrigram, patternsOf } from "./search";

describe("a search", () => {
  it.each([
    ["", []],
    ["   ", []],
    ["ann", ["%ann%"]],
    ["le  ann", ["%ann%", "%le%"]],
    ["50%", ["%50\\%%"]],
    ["a_b", ["%a\\_b%"]],
    ["c\\d", ["%c\\\\d%"]],
    ["％", ["%\\%%"]],
    ["a\u0000b", ["%ab%"]],
    ["1 2 3 4 5 6 7", ["%1%", "%2%", "%3%", "%4%", "%5%"]],
  ])("for %j asks %j", (search, patterns) => {
    expect(patternsOf(search)).toEqual(patterns);
  });

  it.each([
    ["ann", true],
    ["an", false],
    ["a.b.c", false],
    ["@@@", false],
    ["a@acme", true],
  ])("%s can use trigrams: %s", (search, answer) => {
    expect(hasTrigram(patternsOf(search))).toBe(answer);
  });
});
