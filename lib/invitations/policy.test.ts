import { describe, expect, test } from "vitest";
import { type Bundle, effectiveOf, everything } from "@/lib/roles/effective";
import { canInvite, canRevoke, canTakeEffect } from "./policy";

const bundle = (reach: string, ...permissions: string[]): Bundle => ({ reach, permissions });
const holder = (...roles: Bundle[]) => ({ permissions: effectiveOf({ roles }) });
const agent = bundle("own", "conversations:view");
const lead = bundle("all", "conversations:view");
const extra = bundle("own", "contacts:export");
const manager = holder(bundle("own", "members:manage", "conversations:view"));
const owner = { permissions: everything };
const bystander = holder(lead);

const code = (verdict: ReturnType<typeof canInvite>) => (verdict.allow ? null : verdict.because.code);

describe("inviting", () => {
  test.each([
    ["the Owner gives anything", owner, { roles: [lead], grants: [extra] }, null],
    ["a manager gives what they hold", manager, { roles: [agent] }, null],
    ["not a wider reach", manager, { roles: [lead] }, "notYoursToGiveSoFar"],
    ["not a permission that they lack", manager, { roles: [bundle("own", "contacts:view")] }, "notYoursToGive"],
    ["not by a grant either", manager, { roles: [agent], grants: [extra] }, "notYoursToGive"],
    ["nor by the second of two roles", manager, { roles: [agent, extra] }, "notYoursToGive"],
    ["whoever doesn't manage members gives nothing", bystander, { roles: [agent] }, "permission"],
    ["nobody gives what is the Owner's", owner, { roles: [bundle("all", "workspace:delete")] }, "notYoursToGiveSoFar"],
  ])("%s", (_, actor, given, expected) => {
    expect(code(canInvite(actor, given))).toBe(expected);
  });
});

test("revoking takes the permission to manage members, and nothing of what was given", () => {
  expect(code(canRevoke(manager))).toBe(null);
  expect(code(canRevoke(owner))).toBe(null);
  expect(code(canRevoke(bystander))).toBe("permission");
});

describe("taking effect", () => {
  test.each([
    ["while the inviter could still send it", { ...manager, active: true }, { roles: [agent] }, null],
    [
      "not when the inviter is gone or suspended",
      { ...manager, active: false },
      { roles: [agent] },
      "inviterCannotAnyMore",
    ],
    [
      "not when they manage no members any more",
      { ...bystander, active: true },
      { roles: [agent] },
      "inviterCannotAnyMore",
    ],
    ["not when the role grew beyond them", { ...manager, active: true }, { roles: [lead] }, "inviterCannotAnyMore"],
    ["not without a role", { ...owner, active: true }, { roles: [] }, "invitationWithoutRole"],
    ["not with grants alone", { ...owner, active: true }, { roles: [], grants: [extra] }, "invitationWithoutRole"],
  ])("%s", (_, inviter, given, expected) => {
    expect(code(canTakeEffect(inviter, given))).toBe(expected);
  });
});
