import emailAddresses from "email-addresses";
import { readColumns } from "./columns";
import { type Pasted, splitName, type Typed, typed } from "./typed";

const LONGEST = 400;
const ADDRESS = /^[^@\s,;<>"]+@[^@\s,;<>"]+$/;
const PHONE = /^\+[\d\s().-]{6,}$/;

/**
 * Reads people from text: a table with headings in any order, or one person a line, as "Ann Lee <ann@x.test>", as a bare
 * address, as several of either in a row, or as cells of a spreadsheet. Nobody is left out: what can't be read stands as
 * it was typed where the address belongs, to be put right. A name is never made up from an address.
 */
export function readPeople(text: string): Pasted {
  const table = readColumns(text);
  if (table) return table;
  const lines = text.split(/\r\n|[\r\n]/).map((line) => line.trim());
  return { people: lines.filter(Boolean).flatMap(readLine), unknown: [] };
}

function readLine(line: string): Typed[] {
  const bare = line.replace(/^<|[>,;]+$/g, "");
  if (ADDRESS.test(bare)) return [typed({ email: bare })];
  return readAddresses(line) ?? readCells(line) ?? [typed({ email: line })];
}

/** Addresses as mail programs write them, after RFC 5322; null when the line isn't made of any. */
function readAddresses(line: string): Typed[] | null {
  if (!line.includes("@") || line.length > LONGEST) return null;
  const text = line.replace(/[,;\s]+$/, "");
  const found =
    parse(text, { addressListSeparator: "," }) ??
    parse(text, { addressListSeparator: ";" }) ??
    parse(text, { commaInDisplayName: true, atInDisplayName: true }) ??
    parse(line, {});
  return found?.map(({ name, address }) => typed({ ...nameBeside(name, address), email: address })) ?? null;
}

type Found = { name: string | null; address: string };

function parse(input: string, options: Omit<emailAddresses.Options, "input">): Found[] | null {
  const found = emailAddresses({ input, rfc6532: true, ...options })?.addresses;
  return found?.flatMap((one) => (one.type === "group" ? one.addresses : [one])) ?? null;
}

function nameBeside(name: string | null, address: string) {
  return name && name.toLowerCase() !== address.toLowerCase() ? splitName(name) : {};
}

/** Cells without headings: one is an address, one may be a telephone number, and the name stands before it or else after it. */
function readCells(line: string): Typed[] | null {
  const separator = ["\t", ";", ","].find((one) => line.includes(one)) ?? /\s+/;
  const cells = line.split(separator).map((cell) => cell.trim().replace(/^["'<]+|[>"']+$/g, ""));
  const at = cells.findIndex((cell) => ADDRESS.test(cell));
  if (at < 0 || cells.filter((cell) => cell.includes("@")).length > 1) return null;
  const words = (part: string[]) => part.filter((cell) => cell && !PHONE.test(cell));
  const [first = "", ...rest] = [cells.slice(0, at), cells.slice(at + 1)].map(words).find(({ length }) => length) ?? [];
  const name = rest.length > 0 ? { firstName: first, lastName: rest.join(" ") } : splitName(first);
  return [typed({ ...name, email: cells[at], phone: cells.find((cell) => PHONE.test(cell)) })];
}
