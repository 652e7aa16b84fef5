import { expect, it } from "vitest";
import { z } from "zod";
import { EmailInput } from "@/lib/users/email";
import { line } from "@/lib/users/input";
import { problemsOf } from "./problems";

const Input = z.object({
  name: line(5),
  email: EmailInput,
  roleIds: z.array(z.uuid()).min(1).max(2),
  capacity: z.coerce.number().int().min(0).max(1000),
});

function problems(input: unknown) {
  const parsed = Input.safeParse(input);
  return parsed.success ? {} : problemsOf(parsed.error);
}

const good = { name: "Ann", email: "ann@x.test", roleIds: ["01a20112-0d9d-728c-8509-0891575ad321"], capacity: "5" };

it.each([
  [{}, {}],
  [{ name: "  " }, { name: "required" }],
  [{ name: undefined }, { name: "required" }],
  [{ name: "toolong" }, { name: { code: "tooLong", params: { max: 5 } } }],
  [{ name: "a\u0000b" }, { name: "wrong" }],
  [{ email: "nobody" }, { email: "email" }],
  [{ email: ["a@x.test", "b@x.test"] }, { email: "required" }],
  [{ email: "a@x.test,b@y.test" }, { email: "email" }],
  [{ email: "a@x.test\r\nbcc: b@y.test" }, { email: "email" }],
  [{ roleIds: [] }, { roleIds: "chooseOne" }],
  [{ roleIds: ["x"] }, { roleIds: "wrong" }],
  [{ capacity: "1001" }, { capacity: { code: "tooLarge", params: { max: 1000 } } }],
  [{ capacity: "-1" }, { capacity: { code: "tooSmall", params: { min: 0 } } }],
])("puts what is wrong with %j at its field (A37)", (part, expected) => {
  expect(problems({ ...good, ...part })).toEqual(expected);
});
