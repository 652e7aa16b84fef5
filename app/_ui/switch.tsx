"use client";

import clsx from "clsx";
import { type ComponentProps, type ReactNode, useId } from "react";

type Props = Omit<ComponentProps<"input">, "type"> & { label: ReactNode; help?: ReactNode };

/** On or off, in force at once or with the form around it. The knob's place says it, colour only repeats it. */
export function Switch({ label, help, className, id, ...rest }: Props) {
  const own = useId();
  const control = id ?? own;
  return (
    <div className={clsx("flex min-h-row items-start justify-between gap-4 py-2", className)}>
      <div className="min-w-0">
        <label htmlFor={control} className="font-medium">
          {label}
        </label>
        {help && (
          <p id={`${control}-help`} className="text-sm text-ink-soft">
            {help}
          </p>
        )}
      </div>
      <input
        {...rest}
        id={control}
        type="checkbox"
        // biome-ignore lint/a11y/useAriaPropsForRole: a native checkbox says by itself whether it is checked
        role="switch"
        aria-describedby={help ? `${control}-help` : undefined}
        className="knob"
      />
    </div>
  );
}
