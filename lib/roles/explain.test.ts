import { expect, test } from "vitest";
import { AccessFilterInput, isLetThrough } from "./access-filter";
import { effectiveOf, reachOf } from "./effective";
import { countHeld, explain, explainOne, narrowed } from "./explain";
import { packs } from "./packs";
import { salesAndPayments } from "./packs/sales-and-payments";
import { type Permission, permissions } from "./permission";
import type { Pack } from "./role";
import type { WorkspaceRole } from "./workspace-role";

const rowsOf = (pack: Pack): WorkspaceRole[] =>
  pack.roles.map(({ key, name, description, administrator, reach, permissions, grants }) => ({
    ...{ id: key, name, description, administrator, reach, permissions, version: 1 },
    grants: grants.map((grant) => ({ ...grant, id: grant.key, roleId: key, reach })),
  }));

const roles = rowsOf(salesAndPayments);
const member = (keys: string[], on: string[] = [], isOwner = false) => {
  const held = roles.filter(({ id }) => keys.includes(id));
  const grants = held.flatMap((role) => role.grants).filter(({ id }) => on.includes(id));
  return { isOwner, roles: held, grants };
};
const said = (who: ReturnType<typeof member>, permission: Permission) => explainOne(who, roles, permission);

const agent = member(["conversation-agent"], ["conversation-dispenser"]);

test("what a role holds comes from that role, with its reach", () => {
  expect(said(agent, "conversations:reply")).toEqual({
    ...{ permission: "conversations:reply", reach: "own", lack: null, missing: [] },
    from: [{ kind: "role", id: "conversation-agent", name: "Conversation Agent", offeredBy: null, reach: "own" }],
  });
});

test("what a grant brings comes from the grant, and says which role offers it", () => {
  expect(said(agent, "conversations:claim").from).toEqual([
    {
      ...{ kind: "grant", id: "conversation-dispenser", name: "Conversation dispenser" },
      ...{ offeredBy: "Conversation Agent", reach: "own" },
    },
  ]);
});

test("of several sources the widest comes first and is what counts", () => {
  const both = member(["conversation-agent", "supervisor"]);
  const line = said(both, "conversations:view");
  expect([line.reach, line.from.map(({ name, reach }) => [name, reach])]).toEqual([
    "all",
    [
      ["Supervisor", "all"],
      ["Conversation Agent", "own"],
    ],
  ]);
  expect(said(both, "conversations:reply").reach).toBe("own");
});

test.each<[string, ReturnType<typeof member>, Permission, unknown]>([
  ["the Owner's own", agent, "workspace:delete", { because: "owners" }],
  [
    "offered and not switched on",
    agent,
    "conversations:transfer",
    { because: "offered", grants: [{ name: "Conversation transfer", offeredBy: "Conversation Agent" }] },
  ],
  ["held by other roles", agent, "contacts:view", { because: "elsewhere", roles: ["Administrator", "Supervisor"] }],
  [
    "a grant of a role that one doesn't hold is no offer",
    agent,
    "payments:reconcile",
    { because: "elsewhere", roles: ["Administrator"] },
  ],
])("why something is missing: %s", (_, who, permission, lack) => {
  expect(said(who, permission)).toMatchObject({ reach: null, from: [], lack });
});

test("a permission that no role of the workspace holds is said to be nowhere", () => {
  const without = roles.filter(({ administrator }) => !administrator);
  expect(explainOne(agent, without, "billing:manage").lack).toEqual({ because: "nowhere" });
});

test("what it would be useless without is named, as far as it is missing too", () => {
  expect(said(agent, "contacts:import").missing).toEqual(["contacts:create"]);
  expect(said(agent, "conversations:transfer").missing).toEqual([]);
});

test("the Owner has everything, from nothing but being the Owner", () => {
  const lines = explain(member(["administrator"], [], true), roles).flatMap((group) => group.lines);
  expect(lines.map(({ reach, from, lack }) => [reach, from.length, lack])).toEqual(
    permissions.map(() => ["all", 0, null]),
  );
});

test("it says of every role of every pack what the check itself says", () => {
  for (const pack of packs) {
    const all = rowsOf(pack);
    for (const role of all) {
      for (const grants of [[], role.grants]) {
        const who = { isOwner: false, roles: [role], grants };
        const lines = explain(who, all).flatMap((group) => group.lines);
        const holder = { permissions: effectiveOf(who) };
        expect(lines.map(({ permission, reach }) => [permission, reach])).toEqual(
          permissions.map((permission) => [permission, reachOf(holder, permission)]),
        );
        expect(
          lines.every(({ reach, lack, from }) => (reach ? !lack && from.length > 0 : lack && from.length === 0)),
        ).toBe(true);
      }
    }
  }
});

test("filters narrow to what is held or missing, and to words of its name", () => {
  const groups = explain(agent, roles);
  const nameOf = ({ permission }: { permission: Permission }) => permission.replace(":", " ");
  const shown = (filter: object) =>
    narrowed(groups, (line) => isLetThrough(AccessFilterInput.parse(filter), line, nameOf(line)));
  expect(countHeld(shown({ show: "has" }))).toEqual({ held: 14, all: 14 });
  expect(countHeld(shown({ show: "lacks" })).held).toBe(0);
  expect(shown({ q: "TRANSFER conv" }).map(({ group, lines }) => [group, lines.length])).toEqual([["inbox", 1]]);
  expect(shown({ q: "nothing of the kind" })).toEqual([]);
  expect(shown({ show: "everything", q: ["a"] })).toEqual(groups);
});
