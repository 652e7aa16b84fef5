import clsx from "clsx";
import type { ComponentProps } from "react";

/** The one column that forms and settings stand in: fields above each other, never wider than they read well. */
export function Stack({ className, ...rest }: ComponentProps<"div">) {
  return <div {...rest} className={clsx("flex max-w-settings flex-col gap-5 [&>button]:self-start", className)} />;
}

/** The row of buttons that ends a form; the main one first. */
export function Buttons({ className, ...rest }: ComponentProps<"div">) {
  return <div {...rest} className={clsx("flex flex-wrap items-center gap-2 pt-1", className)} />;
}
