import { describe, expect, test } from "vitest";
import { administratorOf, findPack, packs } from "./packs";
import { isGrantable } from "./permission";
import { withPrerequisites } from "./prerequisites";

test("a pack is found by its key", () => {
  expect(["essential", "operations", "hierarchy", "sales-and-payments"].map((key) => findPack(key)?.name)).toEqual([
    "Essential",
    "Operations",
    "Hierarchy",
    "Sales and payments",
  ]);
  expect(findPack("constructor")).toBeNull();
});

describe.each(packs)("$name", (pack) => {
  test("marks exactly one administrator", () => {
    expect(pack.roles.filter(({ administrator }) => administrator)).toEqual([administratorOf(pack)]);
  });

  test("tells its roles, and the grants of each, apart", () => {
    const apart = (things: readonly { key: string; name: string }[]) =>
      new Set(things.map(({ key }) => key)).size === things.length &&
      new Set(things.map(({ name }) => name)).size === things.length;
    expect(apart(pack.roles)).toBe(true);
    expect(pack.roles.filter(({ grants }) => !apart(grants))).toEqual([]);
  });

  test.each(pack.roles)("$name lacks no prerequisite, with any of its grants or none", (role) => {
    for (const extra of [[], ...role.grants.map(({ permissions }) => permissions)]) {
      const held = [...role.permissions, ...extra];
      expect(new Set(withPrerequisites(held))).toEqual(new Set(held));
    }
  });

  test.each(pack.roles)("$name carries nothing that is the Owner's alone", (role) => {
    const carried = [role, ...role.grants].flatMap(({ permissions }) => [...permissions]);
    expect(carried.filter((key) => !isGrantable(key))).toEqual([]);
  });
});
