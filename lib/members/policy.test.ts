import { describe, expect, test } from "vitest";
import type { Actor } from "@/lib/kernel/ctx";
import type { Verdict } from "@/lib/kernel/errors";
import { type Bundle, effectiveOf } from "@/lib/roles/effective";
import type { Given } from "@/lib/roles/giving";
import { canChangeRoles, canEdit, canLeave, canReactivate, canRemove, canSuspend } from "./policy";

const bundle = (...permissions: string[]): Bundle => ({ reach: "all", permissions });
const manager = bundle("members:manage", "conversations:view");

const actor = (memberId: string, isOwner: boolean, ...roles: Bundle[]): Actor => ({
  ...{ memberId, userId: memberId, name: memberId, isOwner, roles: [] },
  permissions: effectiveOf({ isOwner, roles }),
});

const actors = {
  owner: actor("owner", true),
  admin: actor("admin", false, manager),
  agent: actor("agent", false, bundle("conversations:view")),
};

type Whom = { id: string; isOwner: boolean } & Given;
const whom = (id: string, ...roles: Bundle[]): Whom => ({ id, isOwner: id === "owner", roles, grants: [] });
const members = {
  owner: whom("owner", manager),
  admin: whom("admin", manager),
  plain: whom("plain", bundle("conversations:view")),
  strong: whom("strong", bundle("billing:manage")),
};

const view: Given = { roles: [bundle("conversations:view")] };
const billing: Given = { roles: [bundle("billing:manage")] };
const code = (verdict: Verdict) => (verdict.allow ? "yes" : verdict.because.code);

type Row = [keyof typeof actors, keyof typeof members, string];

describe("who may do what to whom", () => {
  test.each<Row>([
    ["admin", "plain", "yes"],
    ["admin", "admin", "yes"],
    ["admin", "owner", "ownerUntouchable"],
    ["owner", "owner", "yes"],
    ["agent", "plain", "permission"],
    ["agent", "agent" as "plain", "permission"],
  ])("%s edits %s: %s", (who, to, answer) => {
    expect(code(canEdit(actors[who], members[to] ?? whom(to)))).toBe(answer);
  });

  test.each<[keyof typeof actors, keyof typeof members, Given, string]>([
    ["admin", "plain", view, "yes"],
    ["admin", "plain", billing, "notYoursToGive"],
    ["admin", "strong", billing, "yes"],
    ["admin", "strong", view, "yes"],
    ["admin", "admin", view, "yes"],
    ["admin", "admin", billing, "notYoursToGive"],
    ["admin", "owner", view, "ownersRoles"],
    ["owner", "owner", view, "ownersRoles"],
    ["owner", "plain", billing, "yes"],
    ["agent", "plain", view, "permission"],
  ])("%s changes the roles of %s to %j: %s", (who, to, given, answer) => {
    expect(code(canChangeRoles(actors[who], members[to], given))).toBe(answer);
  });

  test.each<[...Row, string]>([
    ["admin", "plain", "yes", "yes"],
    ["admin", "strong", "yes", "yes"],
    ["admin", "owner", "ownerUntouchable", "ownerUntouchable"],
    ["owner", "owner", "ownerUntouchable", "ownerUntouchable"],
    ["admin", "admin", "suspendSelf", "removeSelf"],
    ["owner", "admin", "yes", "yes"],
    ["agent", "plain", "permission", "permission"],
  ])("%s suspends %s: %s, removes them: %s", (who, to, suspends, removes) => {
    expect(code(canSuspend(actors[who], members[to]))).toBe(suspends);
    expect(code(canRemove(actors[who], members[to]))).toBe(removes);
  });

  test.each<Row>([
    ["admin", "plain", "yes"],
    ["admin", "strong", "notYoursToGive"],
    ["owner", "strong", "yes"],
    ["agent", "plain", "permission"],
  ])("%s lets %s back in: %s", (who, to, answer) => {
    expect(code(canReactivate(actors[who], members[to]))).toBe(answer);
  });

  test("anyone leaves but the Owner", () => {
    expect([actors.agent, actors.admin, actors.owner].map((who) => code(canLeave(who)))).toEqual([
      "yes",
      "yes",
      "ownerLeaves",
    ]);
  });
});
