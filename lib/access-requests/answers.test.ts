import { expect, test } from "vitest";
import { effectiveOf, everything } from "@/lib/roles/effective";
import { salesAndPayments } from "@/lib/roles/packs/sales-and-payments";
import type { WorkspaceRole } from "@/lib/roles/workspace-role";
import { waysToGrant } from "./answers";

/** The pack's roles as rows, by their keys. */
const roles: WorkspaceRole[] = salesAndPayments.roles.map((role) => ({
  ...{ id: role.key, name: role.name, description: "", administrator: role.administrator, version: 1 },
  ...{ reach: role.reach, permissions: role.permissions },
  grants: role.grants.map((grant) => ({
    ...{ id: grant.key, roleId: role.key, name: grant.name, description: "" },
    ...{ permissions: grant.permissions, reach: role.reach },
  })),
}));
const role = (key: string) => roles.filter(({ id }) => id === key);
const owner = { permissions: everything };
const asks = (keys: string[], on: string[] = []) => ({
  isOwner: false,
  roles: keys.flatMap(role),
  grants: roles.flatMap(({ grants }) => grants).filter(({ id, roleId }) => on.includes(id) && keys.includes(roleId)),
});
const ways = (asker: ReturnType<typeof asks>, permission: Parameters<typeof waysToGrant>[1]["permission"]) =>
  waysToGrant(owner, { asker, permission }, roles).map(({ kind, name, brings }) => [kind, name, brings.length]);

test("a grant that one's own role offers comes first, then the role that brings least besides", () => {
  expect(ways(asks(["conversation-agent"]), "conversations:claim")).toEqual([
    ["grant", "Conversation dispenser", 0],
    ["role", "Stakeholder", 16],
    ["role", "Administrator", 48],
  ]);
});

test("of several grants the one that brings least besides comes first", () => {
  expect(ways(asks(["supervisor"]), "orders:view").slice(0, 3)).toEqual([
    ["grant", "Independent orders", 2],
    ["grant", "Order and payment administrator", 5],
    ["grant", "Payment reconciler", 6],
  ]);
});

test("what is switched on already, and grants of roles that one doesn't hold, are no ways", () => {
  expect(ways(asks(["conversation-agent"], ["conversation-dispenser"]), "conversations:transfer")).toEqual([
    ["grant", "Conversation transfer", 0],
    ["role", "Stakeholder", 16],
    ["role", "Administrator", 48],
  ]);
  expect(ways(asks(["stakeholder"]), "payments:reconcile")).toEqual([["role", "Administrator", 31]]);
});

test("what one holds with a narrow reach is brought when it comes with a wider one", () => {
  const [, stakeholder] = waysToGrant(
    owner,
    { asker: asks(["conversation-agent"]), permission: "conversations:claim" },
    roles,
  );
  expect(stakeholder?.brings).toContainEqual({ permission: "conversations:reply", reach: "all" });
});

test("a permission that no role holds can't be given", () => {
  const none = roles.map((one) => ({
    ...one,
    permissions: one.permissions.filter((key) => key !== "contacts:export"),
  }));
  expect(waysToGrant(owner, { asker: asks(["supervisor"]), permission: "contacts:export" }, none)).toEqual([]);
});

test("each way says whether this actor may give it", () => {
  const lead = {
    permissions: effectiveOf({ roles: [{ permissions: ["members:manage", "conversations:claim"], reach: "own" }] }),
  };
  const seen = waysToGrant(lead, { asker: asks(["conversation-agent"]), permission: "conversations:claim" }, roles);
  expect(seen.map(({ name, open }) => [name, open])).toEqual([
    ["Conversation dispenser", true],
    ["Stakeholder", false],
    ["Administrator", false],
  ]);
});
