import { expect, test } from "vitest";
import { newId } from "./ids";
import { deriveToken, idsIn, joinToken, splitToken } from "./secrets";

test("a token comes apart into its ids, which tell nothing, and its secret, and is whole again with both", () => {
  const ids = [newId(), newId()];
  const token = deriveToken("invitation", ids);
  const parts = splitToken(token);
  if (!parts) throw new Error("a derived token has two parts");
  expect(Buffer.from(parts.shown, "base64url").toString("hex")).toBe(ids.join("").replaceAll("-", ""));
  expect(idsIn(parts.shown, 2)).toBeNull();
  expect(joinToken(parts.shown, parts.secret)).toBe(token);
  expect(splitToken(parts.shown)).toBeNull();
});

test.each(["", "x", "%", "a".repeat(300), `${"a".repeat(85)}!`, "a".repeat(64)])("%j is no token", (text) => {
  expect(splitToken(text)).toBeNull();
});
