import { describe, expect, test } from "vitest";
import { effectiveOf } from "@/lib/roles/effective";
import { type Affected, differenceFor, together } from "./difference";

type Held = { permissions: string[]; reach: string };
const held = (roles: Held[]) => effectiveOf({ roles });
const some = (names: string[], before: Held[], after: Held[], count = names.length): Affected => ({
  ...{ names, count, before: held(before), after: held(after) },
});
const all = (...permissions: string[]) => [{ permissions, reach: "all" }];
const own = (...permissions: string[]) => [{ permissions, reach: "own" }];

/** The difference in one line a shift: who, from → to, what. */
const told = (...groups: Affected[]) =>
  differenceFor(groups).shifts.map(
    ({ who, from, to, permissions }) => `${who.count} ${who.names.join("+")}: ${from} → ${to} ${permissions.join(" ")}`,
  );

describe("what people gain and lose", () => {
  test.each<[string, Affected[], string[]]>([
    ["nothing changes", [some(["Ann"], all("orders:view"), all("orders:view"))], []],
    [
      "what the same people gain stands together, in the order of the catalogue",
      [some(["Ann", "Bob"], all(), all("orders:view", "contacts:view"))],
      ["2 Ann+Bob: null → all contacts:view orders:view"],
    ],
    [
      "gains come before losses",
      [some(["Ann"], all("contacts:view"), all("orders:view"))],
      ["1 Ann: null → all orders:view", "1 Ann: all → null contacts:view"],
    ],
    [
      "two groups that gain the same are one crowd, and what only one of them gains is told apart",
      [
        some(["Zoe"], all(), all("orders:view"), 40),
        some(["Ann"], all("contacts:view"), all("contacts:view", "orders:view", "tags:manage")),
      ],
      ["1 Ann: null → all tags:manage", "41 Ann+Zoe: null → all orders:view"],
    ],
    [
      "a wider reach and a narrower one",
      [some(["Ann"], own("orders:view"), all("orders:view")), some(["Bob"], all("tags:manage"), own("tags:manage"))],
      ["1 Ann: own → all orders:view", "1 Bob: all → own tags:manage"],
    ],
    [
      "who holds it by another role too loses nothing",
      [some(["Ann"], [...all("orders:view"), ...own("orders:view")], all("orders:view"))],
      [],
    ],
  ])("%s", (_, groups, lines) => {
    expect(told(...groups).toSorted()).toEqual(lines.toSorted());
  });

  test("the order is gains, then losses", () => {
    const { shifts } = differenceFor([some(["Ann"], all("contacts:view"), all("orders:view"))]);
    expect(shifts.map(({ to }) => to)).toEqual(["all", null]);
  });

  test("the Owner's rights never move", () => {
    const everything = effectiveOf({ isOwner: true, roles: [] });
    expect(differenceFor([{ count: 1, names: ["Olga"], before: everything, after: everything }]).who.count).toBe(0);
  });
});

describe("which menus and pages come and go", () => {
  test("a menu stands for its pages, and pages of a menu that stays are told by themselves", () => {
    const before = all("orders:view", "members:manage", "audit:view");
    const { doors } = differenceFor([some(["Amir"], before, all("members:manage", "contacts:view"))]);
    expect(doors).toEqual([
      { shows: true, menus: ["contacts"], pages: [], who: { count: 1, names: ["Amir"] } },
      { shows: false, menus: ["orders"], pages: ["/settings/audit"], who: { count: 1, names: ["Amir"] } },
    ]);
  });

  test("to whom no menu is left", () => {
    const groups = [
      some(["Amir"], all("orders:view"), all("tags:manage")),
      some(["Linh"], all("orders:view"), all("contacts:view")),
      some(["Pia"], all(), all("tags:manage")),
    ];
    expect(differenceFor(groups).stranded).toEqual({ count: 1, names: ["Amir"] });
  });
});

test("a crowd tells the first three names and counts the others", () => {
  const crowds = [
    { count: 40, names: ["Zoe", "Émile"] },
    { count: 2, names: ["Ann", "Bob"] },
  ];
  expect(together(crowds)).toEqual({ count: 42, names: ["Ann", "Bob", "Émile"] });
});
