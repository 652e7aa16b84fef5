"use client";

import clsx from "clsx";
import type { ComponentProps } from "react";
import { useControl } from "./field";

export type Option = { value: string; label: string; disabled?: boolean };
type Props = ComponentProps<"select"> & { options?: Option[]; placeholder?: string };

export function Select({ className, options, placeholder, children, ...rest }: Props) {
  return (
    <span className={clsx("select", className)}>
      <select {...useControl()} {...rest} className="control w-full appearance-none truncate ps-2.5 pe-8">
        {placeholder !== undefined && <option value="">{placeholder}</option>}
        {options?.map((option) => (
          <option key={option.value} value={option.value} disabled={option.disabled}>
            {option.label}
          </option>
        ))}
        {children}
      </select>
    </span>
  );
}
