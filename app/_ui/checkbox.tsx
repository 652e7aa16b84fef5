"use client";

import clsx from "clsx";
import { type ComponentProps, type ReactNode, useId } from "react";
import { CheckMark } from "./check-mark";

type Props = Omit<ComponentProps<"input">, "type"> & { label: ReactNode; help?: ReactNode };

export function Checkbox({ label, help, className, id, ...rest }: Props) {
  const own = useId();
  const control = id ?? own;
  return (
    <div className={clsx("flex items-start gap-2.5 py-1 pointer-coarse:py-2.5", className)}>
      <CheckMark {...rest} id={control} aria-describedby={help ? `${control}-help` : rest["aria-describedby"]} />
      <div className="min-w-0">
        <label htmlFor={control}>{label}</label>
        {help && (
          <p id={`${control}-help`} className="text-sm text-ink-soft">
            {help}
          </p>
        )}
      </div>
    </div>
  );
}
