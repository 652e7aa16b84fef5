import { describe, expect, test } from "vitest";
import { effectiveOf } from "@/lib/roles/effective";
import { grantablePermissions } from "@/lib/roles/permission";
import { canAnswer, canNominate, canTransfer } from "./policy";

const actor = (isOwner: boolean) => ({
  ...{ memberId: "me", userId: "u", name: "Me", isOwner, roles: [] },
  permissions: effectiveOf({ isOwner, roles: [{ permissions: grantablePermissions, reach: "all" }] }),
});
const member = { id: "you", name: "You", isOwner: false, suspendedAt: null };

describe("who may hand the workspace over", () => {
  test("the Owner, and not even someone who holds everything else", () => {
    expect(canTransfer(actor(true))).toEqual({ allow: true });
    expect(canTransfer(actor(false))).toMatchObject({ because: { permission: "ownership:transfer" } });
  });

  test.each([
    ["an active member", true, {}, undefined],
    ["an active member, asked by an admin", false, {}, "permission"],
    ["the Owner themselves", true, { isOwner: true }, "nomineeIsOwner"],
    ["a suspended member", true, { suspendedAt: new Date() }, "nomineeSuspended"],
  ])("%s", (_, isOwner, change, code) => {
    const verdict = canNominate(actor(isOwner), { ...member, ...change });
    expect(verdict.allow ? undefined : verdict.because.code).toBe(code);
  });

  test("only the nominee answers, whatever the others hold", () => {
    expect(canAnswer({ memberId: "you" }, { nomineeId: "you" })).toBe(true);
    expect(canAnswer(actor(true), { nomineeId: "you" })).toBe(false);
  });
});
