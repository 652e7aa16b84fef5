import { v7, validate } from "uuid";

/** A new id: UUID version 7 (RFC 9562), so that keys sort by time of making. */
export function newId(): string {
  return v7();
}

/** Whether a string has the form of an id; a malformed one is treated as not found. */
export function isId(value: string): boolean {
  return validate(value);
}
