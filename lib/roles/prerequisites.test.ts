import fc from "fast-check";
import { expect, test } from "vitest";
import { grantablePermissions } from "./permission";
import { withoutDependents, withPrerequisites } from "./prerequisites";

const sets = fc.subarray([...grantablePermissions]);

test("switching on brings what is needed, through every step", () => {
  expect(withPrerequisites(["contacts:import"])).toEqual(["contacts:view", "contacts:create", "contacts:import"]);
  expect(withPrerequisites(["tags:manage"])).toEqual(["tags:manage"]);
});

test("switching off takes what hangs on it, through every step", () => {
  expect(
    withoutDependents(["contacts:import", "contacts:create", "contacts:view", "orders:view"], "contacts:view"),
  ).toEqual(["orders:view"]);
  expect(withoutDependents(["contacts:view", "contacts:create"], "contacts:create")).toEqual(["contacts:view"]);
});

test("a set with its prerequisites keeps all that it had and needs nothing more", () => {
  fc.assert(
    fc.property(sets, (set) => {
      const closed = withPrerequisites(set);
      expect(closed).toEqual(expect.arrayContaining(set));
      expect(withPrerequisites(closed)).toEqual(closed);
    }),
  );
});

test("what is left after switching off needs nothing that is gone, and no more has gone than had to", () => {
  fc.assert(
    fc.property(sets, fc.constantFrom(...grantablePermissions), (set, key) => {
      const before = withPrerequisites(set);
      const after = withoutDependents(before, key);
      expect(withPrerequisites(after)).toEqual(after);
      expect(after).not.toContain(key);
      for (const gone of before.filter((other) => !after.includes(other)))
        expect(withPrerequisites([gone])).toContain(key);
    }),
  );
});
