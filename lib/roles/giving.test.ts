import fc from "fast-check";
import { expect, test } from "vitest";
import { effectiveOf, everything, reachOf } from "./effective";
import { exceeds } from "./giving";
import { administratorOf, findPack, packs } from "./packs";
import { isGrantable, permissions } from "./permission";
import type { Reach } from "./reach";

const holding = (...roles: { permissions: readonly string[]; reach: string }[]) => ({
  permissions: effectiveOf({ roles }),
});
const owner = { permissions: everything };

test("what the actor holds, and as far as they hold it, they can give", () => {
  const actor = holding({ permissions: ["conversations:view", "contacts:view"], reach: "team" });
  expect(exceeds(actor, { roles: [{ permissions: ["conversations:view"], reach: "team" }] })).toEqual([]);
  expect(exceeds(actor, { roles: [], grants: [{ permissions: ["contacts:view"], reach: "own" }] })).toEqual([]);
});

test("a permission or a reach that the actor lacks is named, from roles and grants alike", () => {
  const actor = holding({ permissions: ["conversations:view"], reach: "own" });
  const given = {
    roles: [{ permissions: ["conversations:view"], reach: "all" }],
    grants: [{ permissions: ["conversations:claim"], reach: "own" }],
  };
  expect(exceeds(actor, given)).toEqual([
    { permission: "conversations:view", reach: "all" },
    { permission: "conversations:claim", reach: "own" },
  ]);
});

test("what the receiver has and keeps isn't given again, but a wider reach of it is", () => {
  const already = { roles: [{ permissions: ["orders:view", "orders:delete"], reach: "own" }] };
  expect(exceeds(holding(), already, already)).toEqual([]);
  expect(exceeds(holding(), { roles: [{ permissions: ["orders:view"], reach: "team" }] }, already)).toEqual([
    { permission: "orders:view", reach: "team" },
  ]);
});

test("the Owner gives every role of every pack, and nobody gives what is the Owner's alone", () => {
  for (const pack of packs) expect(exceeds(owner, { roles: pack.roles })).toEqual([]);
  expect(exceeds(owner, { roles: [{ permissions: ["workspace:delete"], reach: "own" }] })).toEqual([
    { permission: "workspace:delete", reach: "all" },
  ]);
});

test("the administrator of every pack gives every role of it, with all of its grants", () => {
  for (const pack of packs) {
    const grants = pack.roles.flatMap(({ reach, grants }) => grants.map(({ permissions }) => ({ permissions, reach })));
    expect(exceeds(holding(administratorOf(pack)), { roles: pack.roles, grants })).toEqual([]);
  }
});

test("Hierarchy's Admin can't give the team settings that they lack", () => {
  const admin = administratorOf(findPack("hierarchy") ?? expect.fail());
  const given = { roles: [administratorOf(findPack("essential") ?? expect.fail())] };
  const lacking = ["members:manage", "teams:manage", "roles:manage", "security:manage", "audit:view"];
  expect(exceeds(holding(admin), given)).toEqual(lacking.map((permission) => ({ permission, reach: "all" })));
});

test("against the plain rule: given and not already had, yet not held by the actor that far", () => {
  const bundles = fc.array(
    fc.record({
      permissions: fc.subarray([...permissions, "foreign:key"]),
      reach: fc.constantFrom("own", "team", "all"),
    }),
    { maxLength: 3 },
  );
  const rank = (reach: Reach | null) => (reach === null ? 0 : { own: 1, team: 2, all: 3 }[reach]);
  fc.assert(
    fc.property(bundles, bundles, bundles, bundles, (own, roles, grants, kept) => {
      const actor = holding(...own);
      const expected = permissions.filter(isGrantable).flatMap((permission) => {
        const reach = reachOf(holding(...roles, ...grants), permission);
        const enough = Math.max(rank(reachOf(actor, permission)), rank(reachOf(holding(...kept), permission)));
        return reach && rank(reach) > enough ? [{ permission, reach }] : [];
      });
      const found = exceeds(actor, { roles, grants }, { roles: kept });
      expect(found.filter(({ permission }) => isGrantable(permission))).toEqual(expected);
    }),
  );
});
