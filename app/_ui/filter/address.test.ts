import { expect, test } from "vitest";
import { addressOf } from "./address";

const form = (fields: Record<string, string>) => {
  const data = new FormData();
  for (const [name, value] of Object.entries(fields)) data.set(name, value);
  return data;
};

test("filters go into the address, empty ones and the place in the list do not", () => {
  const now = new URLSearchParams("q=old&after=xyz&sort=-name");
  expect(addressOf("/members", form({ q: " ann ", role: "", team: "a b" }), now, ["sort"])).toBe(
    "/members?sort=-name&q=ann&team=a+b",
  );
});

test("without any filter the address is the bare path", () => {
  expect(addressOf("/members", form({ q: "  " }), new URLSearchParams("q=ann"), [])).toBe("/members");
});
