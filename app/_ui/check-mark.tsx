import clsx from "clsx";
import type { ComponentProps } from "react";

/** The bare box: give it a label of its own (`aria-label`, or a `label` beside it). */
export function CheckMark({ className, ...rest }: Omit<ComponentProps<"input">, "type">) {
  return <input {...rest} type="checkbox" className={clsx("tick", className)} />;
}
