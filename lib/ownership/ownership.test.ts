import { expect, test } from "vitest";
import { endOfNomination, stateOf } from "./ownership";

const now = new Date("2026-03-01T12:00:00Z");
const open = {
  expiresAt: endOfNomination(now),
  acceptedAt: null,
  declinedAt: null,
  cancelledAt: null,
  lapsedAt: null,
};

test.each([
  ["open", {}, now],
  ["open", {}, new Date("2026-03-02T11:59:59.999Z")],
  ["lapsed", {}, new Date("2026-03-02T12:00:00Z")],
  ["lapsed", { lapsedAt: now }, now],
  ["accepted", { acceptedAt: now }, new Date("2027-01-01")],
  ["declined", { declinedAt: now }, new Date("2027-01-01")],
  ["cancelled", { cancelledAt: now }, now],
] as const)("is %s: %o at %s", (state, change, at) => {
  expect(stateOf({ ...open, ...change }, at)).toBe(state);
});
