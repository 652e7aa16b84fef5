import { expect, it } from "vitest";
import { readForm } from "./form";

function form(...entries: [string, string][]): FormData {
  const data = new FormData();
  for (const [name, value] of entries) data.append(name, value);
  return data;
}

it("gathers names that end in [] into lists, even of one", () => {
  expect({ ...readForm(form(["roleIds[]", "a"], ["roleIds[]", "b"], ["teamIds[]", "c"], ["name", "Ann"])) }).toEqual({
    roleIds: ["a", "b"],
    teamIds: ["c"],
    name: "Ann",
  });
});

it("lets nothing reach a prototype, nor the framework's own fields through (ASVS 15.3.6)", () => {
  const posted = readForm(form(["__proto__[]", "x"], ["constructor", "x"], ["$ACTION_ID", "x"], ["name", "Ann"]));
  expect(Object.keys(posted)).toEqual(["name"]);
  expect(Object.getPrototypeOf(posted)).toBeNull();
  expect(({} as Record<string, unknown>).x).toBeUndefined();
});

it("takes the last of a repeated single field, and never a list for it (ASVS 15.3.7)", () => {
  expect(readForm(form(["email", "a@x.test"], ["email", "b@x.test"])).email).toBe("b@x.test");
});

it("refuses a form with thousands of fields", () => {
  const many = Array.from({ length: 2001 }, (_, i): [string, string] => [`f${i}`, ""]);
  expect(() => readForm(form(...many))).toThrow(RangeError);
  expect(() => readForm(form(...many.slice(1)))).not.toThrow();
});
