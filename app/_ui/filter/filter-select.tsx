"use client";

import { type Option, Select } from "../select";

type Props = { name: string; label: string; any: string; options: Option[]; defaultValue?: string };

/** One question about the list; `any` is the answer that leaves it open. Stands out while it narrows the list. */
export function FilterSelect({ name, label, any, options, defaultValue = "" }: Props) {
  return (
    <Select
      name={name}
      aria-label={label}
      placeholder={any}
      options={options}
      defaultValue={defaultValue}
      className="filter-select w-auto"
    />
  );
}
