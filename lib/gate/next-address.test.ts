import { expect, it } from "vitest";
import { safeNext } from "./next-address";

it.each(["/", "/w/acme/settings/members?state=active", "/invitations/abc#top", "/w/a%20b"])("goes on to %s", (path) => {
  expect(safeNext(path)).toBe(path);
});

it.each([
  "//evil.test",
  "/\\evil.test",
  "\\\\evil.test",
  "https:evil.test",
  "https://app.evil.test",
  "http://localhost.evil.test/",
  "/%0d%0aSet-Cookie:x".replace("%0d%0a", "\r\n"),
  "/\tevil",
  "javascript:alert(1)",
  "data:text/html,x",
  "evil.test",
  "",
  " /w/acme",
  `/${"a".repeat(10_000)}`,
  ["/", "/"],
  null,
  { toString: () => "/" },
])("never leaves this origin for %j (A41)", (value) => {
  expect(safeNext(value)).toBeNull();
});

it("stays on this origin when dots climb", () => {
  expect(safeNext("/w/../..//evil.test")).toBeNull();
  expect(safeNext("/w/../sign-in")).toBe("/sign-in");
});
