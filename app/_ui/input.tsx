"use client";

import clsx from "clsx";
import type { ComponentProps, ReactNode } from "react";
import { useControl } from "./field";

type Props = ComponentProps<"input"> & { start?: ReactNode; end?: ReactNode };

export function Input({ className, start, end, ...rest }: Props) {
  const input = (
    <input
      {...useControl()}
      {...rest}
      className={clsx("control w-full min-w-0 px-2.5", start && "ps-8", end && "pe-20", className)}
    />
  );
  if (!start && !end) return input;
  return (
    <span className="relative block w-full">
      {start && (
        <span className="pointer-events-none absolute inset-y-0 start-2.5 flex items-center text-ink-faint [&>svg]:size-4">
          {start}
        </span>
      )}
      {input}
      {end && <span className="absolute inset-y-0 end-1 flex items-center">{end}</span>}
    </span>
  );
}
