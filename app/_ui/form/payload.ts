export type Fields = Record<string, string | readonly string[]>;

/** Adds fields to a form's data, in place of what they held. A list is posted as repeated names ending in `[]`. */
export function addTo(payload: FormData, fields: Fields): FormData {
  for (const [name, value] of Object.entries(fields)) {
    if (typeof value === "string") payload.set(name, value);
    else {
      payload.delete(`${name}[]`);
      for (const one of value) payload.append(`${name}[]`, one);
    }
  }
  return payload;
}

/** Fields as a form would send them. */
export function payloadOf(fields: Fields): FormData {
  return addTo(new FormData(), fields);
}
