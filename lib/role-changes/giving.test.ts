import fc from "fast-check";
import { expect, test } from "vitest";
import {
  type Bundle,
  can,
  type Effective,
  effectiveOf,
  everything,
  type Holder,
  listHeld,
} from "@/lib/roles/effective";
import { type GrantablePermission, grantablePermissions } from "@/lib/roles/permission";
import { reaches } from "@/lib/roles/reach";
import type { WorkspaceRole } from "@/lib/roles/workspace-role";
import { type Holding, heldBy, weigh, weighMove } from "./holding";
import { canDelete, canReshape } from "./policy";

/** Few keys and roles, so that they meet often. */
const keys = grantablePermissions.filter((key) => /^(orders|tags|roles):/.test(key)).slice(0, 7);
const set = fc.subarray([...keys]);
const reach = fc.constantFrom(...reaches);
const grantIds = ["g0", "g1"];

const roleAt = (id: string) =>
  fc.tuple(set, reach, fc.array(set, { maxLength: 2 })).map(([permissions, far, offered]): WorkspaceRole => {
    const grants = offered.map((own, at) => ({
      ...{ id: `${id}${grantIds[at]}`, roleId: id, name: `${at}`, description: "", permissions: own, reach: far },
    }));
    return { ...{ id, name: id, description: "", administrator: false, version: 1 }, reach: far, permissions, grants };
  });
const roles = fc.tuple(roleAt("a"), roleAt("b"), roleAt("c"));
const holding = fc
  .tuple(fc.subarray(["a", "b", "c"], { minLength: 1 }), fc.subarray(["ag0", "ag1", "bg0", "bg1", "cg0", "cg1"]))
  .map(([held, grants]): Holding => ({ roles: held, grants, count: 1, names: [], isOwner: false, active: true }));

/** The rule in its plainest form: nobody holds more than before, but for what the editor holds. */
const gave = (editor: Holder, was: Effective, is: Effective) =>
  listHeld({ permissions: is }).filter(
    ({ permission, reach: far }) => !can({ permissions: was }, permission, far) && !can(editor, permission, far),
  );

const editors = fc.record({
  own: set,
  reach,
  more: fc.array(fc.record({ permissions: set, reach }), { maxLength: 1 }),
});
const editorOf = ({
  own,
  reach: far,
  more,
}: {
  own: GrantablePermission[];
  reach: Bundle["reach"];
  more: Bundle[];
}) => ({
  permissions: effectiveOf({
    roles: [{ permissions: ["roles:manage"], reach: "all" }, { permissions: own, reach: far }, ...more],
  }),
});

test("an edit that is allowed gives nobody what the editor lacks, and the Owner's always is", () => {
  fc.assert(
    fc.property(editors, roles, roleAt("a"), holding, (who, all, next, someone) => {
      const editor = editorOf(who);
      const [role] = all;
      expect(canReshape({ permissions: everything }, role, next).allow).toBe(true);
      const [weighed] = weigh([someone], all, [next, all[1], all[2]]);
      if (!weighed || !canReshape(editor, role, next).allow) return;
      expect(gave(editor, weighed.before, weighed.after)).toEqual([]);
    }),
    { numRuns: 2000 },
  );
});

test("an edit that is refused would give its holders something that the editor lacks", () => {
  fc.assert(
    fc.property(editors, roleAt("a"), roleAt("a"), (who, role, { grants: _, ...next }) => {
      const editor = editorOf(who);
      const after = { ...next, grants: [] };
      const someone = { roles: ["a"], grants: [], count: 1, names: [], isOwner: false, active: true };
      const given = gave(editor, heldBy(someone, [role]), heldBy(someone, [after]));
      expect(canReshape(editor, role, after).allow).toBe(given.length === 0);
    }),
    { numRuns: 2000 },
  );
});

test("a role that goes gives nobody what whoever deletes it lacks", () => {
  fc.assert(
    fc.property(editors, roles, holding, fc.constantFrom("b", "c"), (who, all, someone, to) => {
      const editor = editorOf(who);
      const [role] = all;
      const target = all.find(({ id }) => id === to) ?? null;
      const [weighed] = weighMove([someone], all, "a", to);
      if (!weighed || !canDelete(editor, role, target).allow) return;
      expect(gave(editor, weighed.before, weighed.after)).toEqual([]);
    }),
    { numRuns: 2000 },
  );
});

test("an edit of one role touches nobody who doesn't hold it", () => {
  fc.assert(
    fc.property(roles, roleAt("a"), holding, (all, next, someone) => {
      const [weighed] = weigh([{ ...someone, roles: ["b", "c"] }], all, [next, all[1], all[2]]);
      expect(weighed?.after).toEqual(weighed?.before);
    }),
  );
});
