import { describe, expect, test } from "vitest";
import { endOfLink, isOpen, maskedEmail, stateOf } from "./invitation";

const end = new Date("2026-05-05T12:00:00Z");
const at = (seconds: number) => new Date(end.getTime() + seconds * 1000);
const open = { expiresAt: end, acceptedAt: null, declinedAt: null, revokedAt: null };

describe("the state", () => {
  test.each([
    ["a second before its end", open, at(-1), "pending"],
    ["at its end", open, end, "expired"],
    ["a second after its end", open, at(1), "expired"],
    ["accepted, later too", { ...open, acceptedAt: at(-5) }, at(9), "accepted"],
    ["declined", { ...open, declinedAt: at(-5) }, at(-1), "declined"],
    ["revoked", { ...open, revokedAt: at(-5) }, at(-1), "revoked"],
  ] as const)("%s", (_, dates, now, state) => {
    expect(stateOf(dates, now)).toBe(state);
  });

  test("pending and expired ones can still become a membership", () => {
    const states = ["pending", "expired", "accepted", "declined", "revoked"] as const;
    expect(states.filter(isOpen)).toEqual(["pending", "expired"]);
  });
});

test("a link ends after the workspace's hours, also when clocks change meanwhile", () => {
  const before = new Date("2026-03-28T20:00:00+01:00");
  expect(endOfLink(before, 12).toISOString()).toBe("2026-03-29T07:00:00.000Z");
});

test.each([
  ["ann.lee@acme.test", "a…@acme.test"],
  ["é@acme.test", "é…@acme.test"],
])("%s is shown as %s", (email, masked) => {
  expect(maskedEmail(email)).toBe(masked);
});
