export type Fields = Record<string, string | readonly string[]>;

/** A list is posted as repeated names ending in `[]`, like a group of checkboxes. */
export function payloadOf(fields: Fields): FormData {
  const payload = new FormData();
  for (const [name, value] of Object.entries(fields)) {
    if (typeof value === "string") payload.append(name, value);
    else for (const one of value) payload.append(`${name}[]`, one);
  }
  return payload;
}
