import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { apiWords } from "./api-words";
import words from "./en/developers.json";

const sources = ["lib/gate/rest", "lib/api-tokens/commands"].flatMap((folder) =>
  readdirSync(folder)
    .filter((name) => name.endsWith(".ts") && !name.endsWith(".test.ts"))
    .map((name) => readFileSync(`${folder}/${name}`, "utf8")),
);

test("every refusal of the API has a sentence of its own", () => {
  const codes = sources.flatMap((source) =>
    [...source.matchAll(/new Refused\(\d+, "(\w+)"|new Conflict\("(\w+)"|: "(key\w+|askedTwice)"/g)].map(
      (found) => found.slice(1).find(Boolean) ?? "",
    ),
  );
  expect(codes.length).toBeGreaterThan(12);
  const vague = apiWords.sentence("wrong");
  expect(codes.filter((code) => apiWords.sentence(code, { max: 1, name: "x" }) === vague)).toEqual([]);
});

test("a program hears what fits a program, and otherwise what people hear", () => {
  expect(apiWords.sentence("stale")).toBe(words.problems.stale);
  expect(apiWords.sentence("permission", { permission: "x", who: "Ann" })).toContain("Ann can give it to you");
  expect(apiWords.sentence("no-such-code")).toBe(apiWords.sentence("wrong"));
  expect(apiWords.permission("teams:manage")).not.toBe("teams:manage");
  expect(apiWords.permission("no:such")).toBe("no:such");
});
