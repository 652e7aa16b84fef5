"use client";

import { useWords } from "../words";

export function SelectAll() {
  return (
    <th scope="col" className="pick">
      <input type="checkbox" className="tick" data-all="" aria-label={useWords().selectAll} />
    </th>
  );
}
