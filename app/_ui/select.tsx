"use client";

import clsx from "clsx";
import { ChevronsUpDown } from "lucide-react";
import type { ComponentProps } from "react";
import { useControl } from "./field";

export type Option = { value: string; label: string; disabled?: boolean };
type Props = ComponentProps<"select"> & { options?: Option[]; placeholder?: string };

export function Select({ className, options, placeholder, children, ...rest }: Props) {
  return (
    <span className={clsx("relative block min-w-0", className)}>
      <select {...useControl()} {...rest} className="control w-full appearance-none truncate ps-2.5 pe-8">
        {placeholder !== undefined && <option value="">{placeholder}</option>}
        {options?.map((option) => (
          <option key={option.value} value={option.value} disabled={option.disabled}>
            {option.label}
          </option>
        ))}
        {children}
      </select>
      <ChevronsUpDown
        className="pointer-events-none absolute inset-y-0 end-2.5 my-auto size-3.5 text-ink-faint"
        aria-hidden
      />
    </span>
  );
}
