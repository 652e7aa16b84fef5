import { describe, expect, test } from "vitest";
import { effectiveOf } from "@/lib/roles/effective";
import { canManageWorkspace, canSetUp } from "./policy";

const holding = (...permissions: string[]) => ({
  permissions: effectiveOf({ roles: [{ permissions, reach: "all" }] }),
});
const owner = { permissions: effectiveOf({ isOwner: true, roles: [] }) };

describe.each([
  ["the Owner", owner, true, true],
  ["who manages the workspace", holding("workspace:manage"), true, true],
  ["who manages members", holding("members:manage"), false, true],
  ["who manages everything else", holding("teams:manage", "roles:manage", "audit:view"), false, false],
  ["who holds nothing", holding(), false, false],
])("%s", (_, actor, manages, setsUp) => {
  test("changes the workspace", () => expect(canManageWorkspace(actor).allow).toBe(manages));
  test("sees the checklist", () => expect(canSetUp(actor).allow).toBe(setsUp));
});

test("the refusal names the permission", () =>
  expect(canManageWorkspace(holding())).toEqual({
    allow: false,
    because: { code: "permission", permission: "workspace:manage" },
  }));
