import { expect, test } from "vitest";
import { effectiveOf } from "@/lib/roles/effective";
import { canViewAs, canViewAsDraft } from "./policy";

const holding = (memberId: string, ...permissions: string[]) => ({
  memberId,
  permissions: effectiveOf({ roles: [{ permissions, reach: "own" }] }),
});
const manager = holding("ann", "roles:manage");
const other = holding("ann", "members:manage", "teams:manage");
const bob = { id: "bob", name: "Bob", status: "active" } as const;
const code = (verdict: ReturnType<typeof canViewAs>) => (verdict.allow ? "yes" : verdict.because.code);

test.each([
  [manager, bob, "yes"],
  [other, bob, "permission"],
  [manager, { ...bob, id: "ann" }, "viewSelf"],
  [manager, { ...bob, status: "suspended" as const }, "viewSuspended"],
  [other, { ...bob, id: "ann" }, "permission"],
])("%j looks through %j: %s", (actor, member, answer) => {
  expect(code(canViewAs(actor, member))).toBe(answer);
});

test("a draft takes the permission to manage roles", () => {
  expect(code(canViewAsDraft(manager))).toBe("yes");
  expect(code(canViewAsDraft(other))).toBe("permission");
});
