import { expect, test } from "vitest";
import { catalogue, isPermission, permissions } from "@/lib/roles/permission";
import { reaches } from "@/lib/roles/reach";
import words from "./en/permissions.json";
import { wordsOf } from "./permission-words";

const paths = (tree: object) =>
  Object.entries(tree).flatMap(([noun, verbs]) => Object.keys(verbs).map((verb) => `${noun}.${verb}`));

test("every permission has words, and no words are left of one that went", () => {
  expect(paths(words.keys).toSorted()).toEqual(permissions.map(wordsOf).toSorted());
});

test("every hint is of a permission", () => {
  expect(paths(words.hints).filter((path) => !isPermission(path.replace(".", ":")))).toEqual([]);
});

test("every group and reach has words", () => {
  expect(Object.keys(words.groups)).toEqual(Object.keys(catalogue));
  expect(Object.keys(words.reach)).toEqual(reaches);
  expect(Object.keys(words.reachHints)).toEqual(reaches);
});
