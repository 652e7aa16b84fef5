import { expect, test } from "vitest";
import { canonicalPhone, OptionalPhoneInput } from "./phone";

test.each([
  ["+49 30 123456", "+4930123456"],
  [" +1 (415) 555-0100 ", "+14155550100"],
  ["0049 30 123456", null],
  ["030 123456", null],
  ["call me", null],
  ["tel:+4930123456 or so", null],
])("%j is %j", (typed, phone) => {
  expect(canonicalPhone(typed)).toBe(phone);
});

test("nothing typed is no number, and what isn't one is said to be none", () => {
  expect(OptionalPhoneInput.parse("")).toBeNull();
  expect(OptionalPhoneInput.parse(undefined)).toBeNull();
  expect(OptionalPhoneInput.safeParse("12").error?.issues[0]?.message).toBe("phone");
});
