"use client";

import { useSelectedIds } from "../table/selected-ids";

/** Puts the ticked rows of the table around it into a form, as `ids[]`. */
export function SelectedInputs() {
  return useSelectedIds()?.ids.map((id) => <input key={id} type="hidden" name="ids[]" value={id} />);
}
