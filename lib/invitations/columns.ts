import Papa from "papaparse";
import { type Pasted, splitName, type Typed, type TypedField, typed } from "./typed";

const headings: Record<string, TypedField | "name"> = {
  name: "name",
  fullname: "name",
  displayname: "name",
  firstname: "firstName",
  first: "firstName",
  givenname: "firstName",
  forename: "firstName",
  lastname: "lastName",
  last: "lastName",
  surname: "lastName",
  familyname: "lastName",
  email: "email",
  emails: "email",
  mail: "email",
  emailaddress: "email",
  workemail: "email",
  phone: "phone",
  phonenumber: "phone",
  telephone: "phone",
  tel: "phone",
  mobile: "phone",
  role: "roles",
  roles: "roles",
  team: "teams",
  teams: "teams",
  capacity: "capacity",
};

/** Tables whose first row has headings, one of which is the address; null for any other text. Commas, semicolons or tabs. */
export function readColumns(text: string): Pasted | null {
  const { data } = Papa.parse<string[]>(text.replace(/^\uFEFF/, ""), { skipEmptyLines: "greedy" });
  const [head = [], ...rows] = data;
  const known = head.map((heading) => headings[heading.toLowerCase().replace(/[^a-z]/g, "")]);
  if (!known.includes("email") || head.some((heading) => heading.includes("@"))) return null;
  return {
    people: rows.map((row) => readRow(row, known)),
    unknown: head.filter((heading, at) => heading.trim() && !known[at]),
  };
}

function readRow(row: string[], known: (TypedField | "name" | undefined)[]): Typed {
  const cells: Partial<Record<TypedField | "name", string>> = {};
  for (const [at, cell] of row.entries()) {
    const field = known[at];
    if (field && cell.trim()) cells[field] ??= cell.trim();
  }
  const { name, ...facts } = cells;
  return typed({ ...(name ? splitName(name) : {}), ...facts });
}
