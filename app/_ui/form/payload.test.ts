import { expect, test } from "vitest";
import { addTo, payloadOf } from "./payload";

test("a list is posted as repeated names", () => {
  expect([...payloadOf({ id: "1", roleIds: ["a", "b"] })]).toEqual([
    ["id", "1"],
    ["roleIds[]", "a"],
    ["roleIds[]", "b"],
  ]);
});

test("what is added takes the place of what was there", () => {
  const sent = payloadOf({ workspace: "other", ids: ["x", "y"] });
  expect([...addTo(sent, { workspace: "acme", ids: ["z"] })]).toEqual([
    ["workspace", "acme"],
    ["ids[]", "z"],
  ]);
});
