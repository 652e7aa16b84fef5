import { expect, it } from "vitest";
import { hashPassword, isPassword, problemWith } from "./password";

const WHO = ["Ann", "Lee", "ann.lee@acme.test"];

it.each([
  ["eleven char", { code: "passwordShort", params: { min: 12 } }],
  ["twelve chars", null],
  ["x".repeat(20), "passwordCommon"],
  ["password1234", "passwordCommon"],
  ["qwertyuiop123", "passwordCommon"],
  ["abcabcabcabc", "passwordCommon"],
  ["ann.lee@acme.test", "passwordOwnWords"],
  ["AnnLee-2026-!", "passwordOwnWords"],
  ["žluťoučký kůň", null],
  ["🌷🌻🌹🌺🌸🌼💐🥀🪷🏵️🌱🌿x", "passwordOwnWords"],
  ["a much longer sentence that nobody else would write", null],
  ["y9 ".repeat(43), "passwordLong"],
])("judges %s (ASVS 6.2.1, 6.2.4, 6.2.5, 6.2.11)", async (password, problem) => {
  const found = await problemWith(password, WHO);
  expect(typeof found === "object" && found && problem === "passwordLong" ? found.code : found).toEqual(problem);
});

it("compares what was typed to the last character, in one Unicode form (ASVS 6.2.8)", async () => {
  const stored = await hashPassword("caf\u00e9 au lait noir");
  expect(stored).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
  expect(await isPassword("cafe\u0301 au lait noir", stored)).toBe(true);
  expect(await isPassword("caf\u00e9 au lait noir ", stored)).toBe(false);
  expect(await isPassword("anything at all", null)).toBe(false);
});
