import { expect, test } from "vitest";
import { grantablePermissions, isGrantable, isPermission, permissions, placeOf } from "./permission";

test("every permission has its own place, and all fit in two words of bits", () => {
  expect(permissions.map(placeOf)).toEqual(permissions.map((_, place) => place));
  expect(new Set(permissions).size).toBe(permissions.length);
  expect(permissions.length).toBeLessThanOrEqual(64);
});

test("a key is a plural noun and a verb", () => {
  expect(permissions.filter((key) => !/^[a-z]+(-[a-z]+)*:[a-z]+(-[a-z]+)*$/.test(key))).toEqual([]);
});

test("a foreign key is no permission", () => {
  for (const key of ["", "conversations", "conversations:View", "constructor", "__proto__", "conversations:view "]) {
    expect([isPermission(key), isGrantable(key), placeOf(key)]).toEqual([false, false, undefined]);
  }
});

test("the Owner's own permissions can't be granted, and all others can", () => {
  expect(permissions.filter((key) => !isGrantable(key))).toEqual(["ownership:transfer", "workspace:delete"]);
  expect(grantablePermissions).toEqual(permissions.filter(isGrantable));
  expect(isPermission("workspace:delete")).toBe(true);
});
