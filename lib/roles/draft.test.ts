import fc from "fast-check";
import { expect, test } from "vitest";
import { looseIn, type RoleDraft, switchOff, switchOn } from "./draft";
import { changeBetween, withChange } from "./draft-change";
import { packs } from "./packs";
import { type GrantablePermission, grantablePermissions } from "./permission";

const draft = (permissions: GrantablePermission[], ...grants: GrantablePermission[][]): RoleDraft => ({
  ...{ roleId: null, name: "Florist", description: "", reach: "own", permissions },
  grants: grants.map((held, at) => ({ id: null, name: `Grant ${at}`, description: "", permissions: held })),
});

test("switching on brings what it needs, and touches no grant", () => {
  const before = draft(["tags:manage"], ["conversations:claim"]);
  expect(switchOn(before, "contacts:import")).toEqual({
    ...before,
    permissions: ["contacts:view", "contacts:create", "contacts:import", "tags:manage"],
  });
});

test("switching off takes what hangs on it, out of grants too, unless a grant brings it along itself", () => {
  const before = draft(
    ["conversations:view", "orders:view", "orders:create"],
    ["orders:cancel", "conversations:claim"],
    ["orders:comment"],
    ["orders:view", "orders:delete"],
  );
  const after = switchOff(before, "orders:view");
  expect(after.permissions).toEqual(["conversations:view"]);
  expect(after.grants.map(({ name, permissions }) => [name, permissions])).toEqual([
    ["Grant 0", ["conversations:claim"]],
    ["Grant 2", ["orders:view", "orders:delete"]],
  ]);
});

test("what stands without what it needs is named, in the role and in its grants", () => {
  expect(looseIn(draft(["contacts:edit"]))).toEqual({ permission: "contacts:edit", needs: "contacts:view" });
  expect(looseIn(draft(["contacts:view"], ["orders:cancel"]))).toEqual({
    permission: "orders:cancel",
    needs: "orders:view",
  });
  expect(looseIn(draft(["contacts:view"], ["contacts:edit"], ["orders:view", "orders:cancel"]))).toBeNull();
});

test("no role of any pack is loose", () => {
  for (const role of packs.flatMap(({ roles }) => roles)) {
    const grants = role.grants.map((grant) => ({ ...grant, id: null }));
    expect(looseIn({ ...role, roleId: null, grants })).toBeNull();
  }
});

test("whatever is switched, in whatever order, nothing is loose afterwards", () => {
  const presses = fc.array(fc.tuple(fc.boolean(), fc.constantFrom(...grantablePermissions)), { maxLength: 30 });
  fc.assert(
    fc.property(presses, fc.subarray([...grantablePermissions]), (all, offered) => {
      let now: RoleDraft = { ...draft([]), permissions: [...grantablePermissions] };
      now = { ...now, grants: [{ id: null, name: "Some", description: "", permissions: offered }] };
      for (const [on, key] of all) {
        now = on ? switchOn(now, key) : switchOff(now, key);
        expect(now.permissions.includes(key)).toBe(on);
        expect(looseIn(now)).toBeNull();
      }
    }),
  );
});

test("a change can be kept and put on top again, with the same result", () => {
  const presses = fc.array(fc.tuple(fc.boolean(), fc.constantFrom(...grantablePermissions)), { maxLength: 10 });
  fc.assert(
    fc.property(presses, fc.subarray([...grantablePermissions]), (all, held) => {
      const start = held.reduce((now, key) => switchOn(now, key), draft([]));
      const end = all.reduce((now, [on, key]) => (on ? switchOn(now, key) : switchOff(now, key)), start);
      const change = changeBetween(start, end);
      expect(change ? withChange(start, change).permissions : start.permissions).toEqual(end.permissions);
    }),
  );
});

test("a change on top of a role that is another meanwhile brings what it needs there", () => {
  const change = { on: ["contacts:edit" as const], off: ["orders:view" as const], reach: "all" as const };
  const meanwhile = draft(["orders:view", "orders:create", "tags:manage"]);
  expect(withChange(meanwhile, change)).toMatchObject({
    reach: "all",
    permissions: ["contacts:view", "contacts:edit", "tags:manage"],
  });
});
