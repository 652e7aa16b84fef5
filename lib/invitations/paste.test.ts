import { describe, expect, test } from "vitest";
import { readPeople } from "./paste";
import { namesIn, splitName } from "./typed";

const short = (text: string) =>
  readPeople(text).people.map(({ firstName, lastName, email }) => [firstName, lastName, email]);

describe("lines", () => {
  test.each<[string, string[][]]>([
    ["Ann Lee <ann@x.test>", [["Ann", "Lee", "ann@x.test"]]],
    ["ann@x.test", [["", "", "ann@x.test"]]],
    ["<ann@x.test>,", [["", "", "ann@x.test"]]],
    ["José García <jose@x.test>", [["José", "García", "jose@x.test"]]],
    ["李雷 <li@x.test>", [["李雷", "", "li@x.test"]]],
    ["María del Carmen Ruiz <m@x.test>", [["María", "del Carmen Ruiz", "m@x.test"]]],
    ['"Lee, Ann" <ann@x.test>', [["Ann", "Lee", "ann@x.test"]]],
    ["Lee, Ann <ann@x.test>", [["Ann", "Lee", "ann@x.test"]]],
    ["ann@x.test <ann@x.test>", [["", "", "ann@x.test"]]],
    ["Ann O’Brien (Sales) <ann@x.test>", [["Ann", "O’Brien", "ann@x.test"]]],
    ["Ann Lee ann@x.test", [["Ann", "Lee", "ann@x.test"]]],
    ["Ann\tLee\tann@x.test", [["Ann", "Lee", "ann@x.test"]]],
    ["ann@x.test;Lee, Ann", [["Ann", "Lee", "ann@x.test"]]],
    ["Ann,Lee,ann@x.test,+4930123456", [["Ann", "Lee", "ann@x.test"]]],
    ["ann@x.test, Ann, Lee", [["Ann", "Lee", "ann@x.test"]]],
    ["not an address", [["", "", "not an address"]]],
    ["Ann Lee <ann at x.test>", [["", "", "Ann Lee <ann at x.test>"]]],
    [
      "Night team: ann@x.test, Bob Ray <bob@x.test>;",
      [
        ["", "", "ann@x.test"],
        ["Bob", "Ray", "bob@x.test"],
      ],
    ],
  ])("%j", (text, people) => {
    expect(short(text)).toEqual(people);
  });

  test("several people in a row, with commas or semicolons, as mail programs copy them", () => {
    const both = [
      ["Ann", "Lee", "ann@x.test"],
      ["Bob", "Ray", "bob@x.test"],
    ];
    expect(short("Ann Lee <ann@x.test>, Bob Ray <bob@x.test>")).toEqual(both);
    expect(short("Ann Lee <ann@x.test>; Bob Ray <bob@x.test>;")).toEqual(both);
    expect(short("\n Ann Lee <ann@x.test>\r\n\r\nBob Ray <bob@x.test>\r")).toEqual(both);
  });

  test("a telephone number among the cells is kept", () => {
    const { people } = readPeople("Ann\tLee\tann@x.test\t+49 30 123456");
    expect(people[0]).toMatchObject({ firstName: "Ann", lastName: "Lee", phone: "+49 30 123456" });
  });

  test("nothing is nobody, and a huge line is kept for its writer to mend", () => {
    expect(short(" \n\t\n")).toEqual([]);
    const huge = `${"a ".repeat(5000)}@`;
    expect(short(huge)).toEqual([["", "", huge.trim()]]);
  });
});

describe("tables", () => {
  test("headings in any order, spelling and separator; missing columns stay empty", () => {
    const person = { firstName: "Ann", lastName: "Lee", email: "ann@x.test", phone: "+4930123456" };
    const rest = { roles: "", teams: "", capacity: "" };
    expect(readPeople("E-mail,Last name,first_name,Phone\nann@x.test,Lee,Ann,+4930123456\n").people).toEqual([
      { ...person, ...rest },
    ]);
    expect(readPeople("\uFEFFFIRST NAME;Surname;Email\nAnn;Lee;ann@x.test").people).toEqual([
      { ...person, ...rest, phone: "" },
    ]);
    expect(readPeople("email\tname\nann@x.test\tAnn Lee").people).toEqual([{ ...person, ...rest, phone: "" }]);
  });

  test("quotes, line breaks in cells, lists in cells, capacity, and columns that mean nothing here", () => {
    const text = 'email,name,roles,teams,capacity,Desk\r\nann@x.test,"Lee, Ann","Agent; Lead",Sales|Night,5,"4\nb"\r\n';
    const { people, unknown } = readPeople(text);
    expect(people).toEqual([
      {
        firstName: "Ann",
        lastName: "Lee",
        email: "ann@x.test",
        phone: "",
        roles: "Agent; Lead",
        teams: "Sales|Night",
        capacity: "5",
      },
    ]);
    expect(unknown).toEqual(["Desk"]);
  });

  test("rows that are too short or too long are still people", () => {
    expect(short("first name,last name,email\nAnn\nBob,Ray,bob@x.test,more,and more")).toEqual([
      ["Ann", "", ""],
      ["Bob", "Ray", "bob@x.test"],
    ]);
  });

  test("a table without headings is read cell by cell", () => {
    expect(short("Ann,Lee,ann@x.test\nBob,Ray,bob@x.test")).toEqual([
      ["Ann", "Lee", "ann@x.test"],
      ["Bob", "Ray", "bob@x.test"],
    ]);
  });
});

test.each([
  ["Ann", { firstName: "Ann", lastName: "" }],
  ["  Ann   Lee ", { firstName: "Ann", lastName: "Lee" }],
  ["Lee,  Ann Mary", { firstName: "Ann Mary", lastName: "Lee" }],
  ["", { firstName: "", lastName: "" }],
])("the name %j is split", (name, parts) => {
  expect(splitName(name)).toEqual(parts);
});

test("names in a cell", () => {
  expect(namesIn(" Agent; Order Payment Administrator |, Lead")).toEqual([
    "Agent",
    "Order Payment Administrator",
    "Lead",
  ]);
});
