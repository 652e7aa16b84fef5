import { expect, test } from "vitest";
import { initials } from "./avatar";

test.each([
  ["Ann Lee", "AL"],
  ["  ann   van der lee ", "AL"],
  ["Bo", "B"],
  ["عمر الفاسي", "عا"],
  ["👩‍🌾 Flora", "👩F"],
  ["", "?"],
])("%s is shown as %s", (name, shown) => {
  expect(initials(name)).toBe(shown);
});
