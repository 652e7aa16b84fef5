import fc from "fast-check";
import { expect, test } from "vitest";
import type { Actor } from "@/lib/kernel/ctx";
import { can, effectiveOf, listHeld } from "@/lib/roles/effective";
import { grantablePermissions } from "@/lib/roles/permission";
import { reaches } from "@/lib/roles/reach";
import { type OpenView, seenThrough } from "./seen-through";

const NOW = new Date("2026-07-01T12:00:00Z");
const role = fc.record({
  ...{ id: fc.uuid(), name: fc.string() },
  permissions: fc.subarray([...grantablePermissions]),
  reach: fc.constantFrom(...reaches),
});
const roles = fc.array(role, { maxLength: 3 });
const owner = fc.integer({ min: 0, max: 9 }).map((one) => one === 0);

const viewers = fc.record({ roles, isOwner: owner }).map(
  ({ roles, isOwner }): Actor => ({
    ...{ memberId: "viewer", userId: "viewer-user", name: "Vera", isOwner, roles },
    permissions: effectiveOf({ isOwner, roles: [...roles, { permissions: ["roles:manage"], reach: "own" }] }),
  }),
);
const members = fc.record({
  ...{ id: fc.constant("other"), userId: fc.constant("other-user"), isOwner: owner, roles, grants: roles },
  ...{ firstName: fc.constant("Otto"), lastName: fc.constant("Ohm") },
});
const through = (view: Pick<OpenView, "draft" | "member">, endsAt = "2026-07-01T12:30:00Z"): OpenView => ({
  ...{ id: "view", endsAt },
  ...view,
});

test("a view of a member is theirs by name, and nowhere more than either holds", () => {
  fc.assert(
    fc.property(viewers, members, (viewer, member) => {
      const seen = seenThrough(viewer, through({ draft: null, member }), NOW) ?? expect.fail();
      expect(seen).toMatchObject({ memberId: "other", userId: "other-user", name: "Otto Ohm", isOwner: false });
      expect(seen.viewing).toMatchObject({ viewer, ofOwner: member.isOwner });
      const theirs = { permissions: effectiveOf(member) };
      for (const { permission, reach } of listHeld(seen))
        expect([can(viewer, permission, reach), can(theirs, permission, reach)]).toEqual([true, true]);
    }),
  );
});

test("a view of a draft is the viewer's own, and nowhere more than the draft or they hold", () => {
  fc.assert(
    fc.property(viewers, fc.array(role, { minLength: 1, maxLength: 3 }), (viewer, draft) => {
      const seen = seenThrough(viewer, through({ draft, member: null }), NOW) ?? expect.fail();
      expect(seen).toMatchObject({ memberId: "viewer", name: "Vera", isOwner: false });
      const drafted = { permissions: effectiveOf({ roles: draft }) };
      for (const permission of grantablePermissions)
        for (const reach of reaches)
          expect(can(seen, permission, reach)).toBe(can(viewer, permission, reach) && can(drafted, permission, reach));
    }),
  );
});

test("it doesn't hold past its end, without the member, or without the right to manage roles", () => {
  const [viewer] = fc.sample(viewers, 1);
  const [member] = fc.sample(members, 1);
  if (!viewer || !member) throw new Error("nothing sampled");
  const none = { ...viewer, permissions: effectiveOf({ roles: [] }) };
  const open = through({ draft: null, member });
  expect(seenThrough(viewer, open, NOW)).not.toBeNull();
  expect(seenThrough(viewer, { ...open, endsAt: NOW.toISOString() }, NOW)).toBeNull();
  expect(seenThrough(viewer, { ...open, member: null }, NOW)).toBeNull();
  expect(seenThrough(none, open, NOW)).toBeNull();
});
