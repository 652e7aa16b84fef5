"use client";

import clsx from "clsx";
import type { ComponentProps } from "react";
import { useControl } from "./field";

export function Textarea({ className, rows = 3, ...rest }: ComponentProps<"textarea">) {
  return (
    <textarea
      {...useControl()}
      {...rest}
      rows={rows}
      className={clsx("control field-sizing-content h-auto max-h-96 w-full px-2.5 py-1.5", className)}
      style={{ minBlockSize: `${rows * 1.25 + 0.875}rem`, ...rest.style }}
    />
  );
}
