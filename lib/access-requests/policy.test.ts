import { expect, test } from "vitest";
import { type Effective, effectiveOf, everything } from "@/lib/roles/effective";
import type { Permission } from "@/lib/roles/permission";
import { pathInside, stateOf } from "./access-request";
import { canAnswer, canAsk } from "./policy";

const holding = (...permissions: Permission[]) => ({
  permissions: effectiveOf({ roles: [{ permissions, reach: "own" }] }),
});
const because = (verdict: ReturnType<typeof canAsk>) => (verdict.allow ? "yes" : verdict.because);
const owner: { permissions: Effective } = { permissions: everything };

test("one asks for what one lacks, and nobody for what is the Owner's", () => {
  expect(because(canAsk(holding(), "contacts:export"))).toBe("yes");
  expect(because(canAsk(holding("contacts:export"), "contacts:export"))).toEqual({ code: "heldAlready" });
  expect(because(canAsk(holding(), "workspace:delete"))).toEqual({ code: "onlyTheOwners" });
});

test.each([
  ["manages members and holds it", holding("members:manage", "contacts:export"), "yes"],
  ["the Owner", owner, "yes"],
  [
    "manages members without holding it",
    holding("members:manage"),
    { code: "notYoursToGive", permission: "contacts:export" },
  ],
  [
    "holds it without managing members",
    holding("contacts:export"),
    { code: "permission", permission: "members:manage" },
  ],
])("who answers: %s", (_, actor, answer) => {
  expect(because(canAnswer(actor, "contacts:export"))).toEqual(answer);
});

test("an answer stands, and without one it is what the asker holds that counts", () => {
  expect(stateOf({ answer: null, held: false })).toBe("open");
  expect(stateOf({ answer: null, held: true })).toBe("held");
  expect(stateOf({ answer: "declined", held: true })).toBe("declined");
});

test.each([
  ["/w/acme/settings/teams", "/w/acme/settings/teams"],
  ["/w/globex/settings/teams", null],
  ["/w/acme", null],
  ["/w/acme/../globex", null],
  ["/w/acme/x?y=//evil.test", null],
  ["//evil.test/w/acme/", null],
  ["https://evil.test/w/acme/", null],
  [undefined, null],
])("the page that was asked from: %s", (path, kept) => {
  expect(pathInside("acme", path)).toBe(kept);
});
