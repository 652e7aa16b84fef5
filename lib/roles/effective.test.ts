import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Bundle, can, effectiveOf, everything, listHeld, reachOf } from "./effective";
import { grantablePermissions, type Permission, permissions } from "./permission";
import { type Reach, widest } from "./reach";

const reaches = ["own", "team", "all"] as const;
const bundles = fc.array(
  fc.record({
    permissions: fc.subarray([...permissions, "foreign:key", "__proto__"]),
    reach: fc.constantFrom(...reaches),
  }),
  { maxLength: 4 },
);
const members = fc.record({ roles: bundles, grants: bundles });

/** The rule in its plainest form: look at every bundle that carries the key. */
function naive({ roles, grants }: { roles: Bundle[]; grants: Bundle[] }, key: Permission): Reach | null {
  if (key === "ownership:transfer" || key === "workspace:delete") return null;
  const carrying = [...roles, ...grants].filter((bundle) => bundle.permissions.includes(key));
  return widest(carrying.map(({ reach }) => reach as Reach));
}

describe("against the plain rule", () => {
  test("every permission has the widest reach of the bundles that carry it", () => {
    fc.assert(
      fc.property(members, (member) => {
        const holder = { permissions: effectiveOf(member) };
        for (const key of permissions) expect(reachOf(holder, key)).toBe(naive(member, key));
      }),
    );
  });

  test("can() says yes for the held reach and every narrower one", () => {
    fc.assert(
      fc.property(members, fc.constantFrom(...permissions), (member, key) => {
        const holder = { permissions: effectiveOf(member) };
        const held = reaches.indexOf(naive(member, key) as Reach);
        expect(reaches.map((needed) => can(holder, key, needed))).toEqual(reaches.map((_, index) => index <= held));
        expect(can(holder, key)).toBe(held >= 0);
      }),
    );
  });

  test("the order of roles and grants doesn't matter", () => {
    fc.assert(
      fc.property(bundles, bundles, (roles, grants) => {
        expect(effectiveOf({ roles, grants })).toEqual(effectiveOf({ roles: grants.toReversed(), grants: roles }));
      }),
    );
  });
});

test("one role's wide reach doesn't widen another role's permissions", () => {
  const holder = {
    permissions: effectiveOf({
      roles: [
        { permissions: ["conversations:view", "conversations:reply"], reach: "own" },
        { permissions: ["conversations:view", "orders:view"], reach: "all" },
      ],
      grants: [{ permissions: ["conversations:claim"], reach: "own" }],
    }),
  };
  expect(listHeld(holder)).toEqual([
    { permission: "conversations:view", reach: "all" },
    { permission: "conversations:reply", reach: "own" },
    { permission: "conversations:claim", reach: "own" },
    { permission: "orders:view", reach: "all" },
  ]);
});

test("the Owner holds everything with the widest reach, whatever their roles", () => {
  const owner = { permissions: effectiveOf({ isOwner: true, roles: [] }) };
  expect(listHeld(owner)).toEqual(permissions.map((permission) => ({ permission, reach: "all" })));
  expect(owner.permissions).toEqual(everything);
});

test("rows can't hand out the Owner's own permissions, an unknown key or an unknown reach", () => {
  const roles = [
    { permissions: [...permissions, "members:delete", ""], reach: "all" },
    { permissions: ["audit:view"], reach: "everywhere" },
  ];
  expect(listHeld({ permissions: effectiveOf({ roles }) }).map(({ permission }) => permission)).toEqual(
    grantablePermissions,
  );
  expect(listHeld({ permissions: effectiveOf({ roles: roles.slice(1) }) })).toEqual([]);
});

test("nobody, not even the Owner, can what isn't in the catalogue", () => {
  expect(can({ permissions: everything }, "members:delete" as Permission)).toBe(false);
  expect(reachOf({ permissions: everything }, "toString" as Permission)).toBeNull();
});
