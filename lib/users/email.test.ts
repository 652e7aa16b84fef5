import { describe, expect, test } from "vitest";
import { EmailInput } from "./email";

describe("an address has one form, whoever types it", () => {
  test.each([
    [" Ann.Lee@Acme.TEST ", "ann.lee@acme.test"],
    ["ann@bücher.example", "ann@xn--bcher-kva.example"],
    ["ann@BU\u0308CHER.example", "ann@xn--bcher-kva.example"],
    ["ann@xn--bcher-kva.example", "ann@xn--bcher-kva.example"],
    ["ann@acme。test", "ann@acme.test"],
  ])("%j is %s", (text, email) => expect(EmailInput.parse(text)).toBe(email));

  test.each(["", "ann", "ann@", "@acme.test", "ann@bücher", "ann@bü cher.example", "ann@ü%00.test", "ann@ü/.test"])(
    "%j is none",
    (text) => expect(EmailInput.safeParse(text).success).toBe(false),
  );
});
