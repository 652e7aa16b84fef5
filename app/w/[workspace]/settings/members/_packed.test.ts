import { expect, test } from "vitest";
import { pack, type Shown, unpack } from "./_packed";

const row: Shown = {
  ...{
    id: "1",
    name: "Ann Lee",
    email: "ann@x.test",
    roles: "Agent",
    teams: "",
    capacity: "",
    seen: "Never",
    version: 3,
  },
};

test("a row comes out as it went in, whatever it has", () => {
  const full: Shown = {
    ...row,
    at: "today",
    can: "suspend",
    view: true,
    twoFactor: true,
    mark: "owner",
    picture: "/p",
  };
  for (const one of [row, full, { ...row, mark: "suspended" as const }]) expect(unpack(pack(one))).toEqual(one);
});

test("what few rows have costs the others nothing", () => {
  expect(pack(row)).toHaveLength(8);
});
