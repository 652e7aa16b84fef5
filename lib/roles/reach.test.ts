import { expect, test } from "vitest";
import { covers, isReach, widest } from "./reach";

test("own is narrower than team, and team than all", () => {
  const order = ["own", "team", "all"] as const;
  const table = order.map((reach) => order.map((other) => covers(reach, other)));
  expect(table).toEqual([
    [true, false, false],
    [true, true, false],
    [true, true, true],
  ]);
});

test("the widest reach wins, wherever it stands", () => {
  expect(widest(["own", "all", "team"])).toBe("all");
  expect(widest(["team", "own"])).toBe("team");
  expect(widest(["own"])).toBe("own");
  expect(widest([])).toBeNull();
});

test("no other word is a reach", () => {
  expect(["own", "team", "all", "All", "", "everything"].filter(isReach)).toEqual(["own", "team", "all"]);
});
