import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { can, effectiveOf, everything, listHeld, reachOf } from "./effective";
import { findPack } from "./packs";
import { permissions } from "./permission";
import { type Reach, reaches } from "./reach";
import { seenOf, shared } from "./seen";

const bundles = fc.array(
  fc.record({ permissions: fc.subarray([...permissions]), reach: fc.constantFrom(...reaches) }),
  { maxLength: 4 },
);
const held = fc.oneof(
  { weight: 9, arbitrary: fc.record({ roles: bundles, grants: bundles }).map(effectiveOf) },
  { weight: 1, arbitrary: fc.constant(everything) },
);
const holding = (keys: readonly string[], reach: Reach) => effectiveOf({ roles: [{ permissions: keys, reach }] });
const as = (effective: typeof everything) => ({ permissions: effective });

describe("what two share", () => {
  test("is each permission with the narrower reach", () => {
    fc.assert(
      fc.property(held, held, (some, others) => {
        for (const key of permissions) {
          const [a, b] = [reachOf(as(some), key), reachOf(as(others), key)];
          const narrower = a && b && reaches[Math.min(reaches.indexOf(a), reaches.indexOf(b))];
          expect(reachOf(as(shared(some, others)), key)).toBe(narrower ?? null);
        }
      }),
    );
  });
});

/** A conversation: whose it is, and of which team. Members 0 and 1 are in team 0, member 2 in team 1. */
const world = [0, 1, 2, null].flatMap((assignee) => [0, 1].map((team) => ({ assignee, team })));
const teamOf = (member: number) => (member < 2 ? 0 : 1);

/** The conversations that a permission opens for a member, by the words of the access rules. */
function opened(effective: typeof everything, key: (typeof permissions)[number], member: number) {
  const reach = reachOf(as(effective), key);
  if (!reach) return [];
  if (reach === "all") return world;
  const mine = world.filter(({ assignee }) => assignee === member);
  if (reach === "own") return mine;
  const near = world.filter(({ assignee, team }) =>
    assignee === null ? team === teamOf(member) : team === teamOf(member) || teamOf(assignee) === teamOf(member),
  );
  return [...new Set([...mine, ...near])];
}

describe("what a viewer sees of another member", () => {
  const overConversations = permissions.filter((key) => /^(conversations|contacts|orders|payments|reports):/.test(key));

  test("is never more than either of the two may see: no permission, no reach, no conversation", () => {
    fc.assert(
      fc.property(held, held, fc.constantFrom(1, 2), (another, viewer, member) => {
        const seen = seenOf(another, viewer);
        for (const { permission, reach } of listHeld(as(seen))) {
          expect(can(as(viewer), permission, reach)).toBe(true);
          expect(can(as(another), permission, reach)).toBe(true);
        }
        for (const key of overConversations) {
          const shown = opened(seen, key, member);
          expect(opened(viewer, key, 0)).toEqual(expect.arrayContaining(shown));
          expect(opened(another, key, member)).toEqual(expect.arrayContaining(shown));
        }
      }),
    );
  });

  test("is all of it for whoever holds all of it everywhere", () => {
    fc.assert(
      fc.property(held, (another) => {
        expect(seenOf(another, everything)).toEqual(another);
      }),
    );
  });

  test("leaves out what is the other's own when the viewer sees only theirs, and keeps settings that both hold", () => {
    const keys = ["conversations:view", "members:manage"];
    expect(listHeld(as(seenOf(holding(keys, "own"), holding(keys, "own"))))).toEqual([
      { permission: "members:manage", reach: "own" },
    ]);
    expect(listHeld(as(seenOf(holding(keys, "own"), holding(keys, "all"))))).toHaveLength(2);
  });

  test("of the Owner is what an administrator holds, and nothing that is the Owner's alone", () => {
    const roles = findPack("sales-and-payments")?.roles.filter(({ administrator }) => administrator) ?? [];
    const administrator = effectiveOf({ roles });
    expect(seenOf(everything, administrator)).toEqual(administrator);
    expect(can(as(seenOf(everything, administrator)), "workspace:delete")).toBe(false);
  });
});
