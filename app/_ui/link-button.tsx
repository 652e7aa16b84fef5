import Link from "next/link";
import type { ComponentProps } from "react";
import { type ButtonLook, buttonLook } from "./button-look";

type Props<R extends string> = ComponentProps<typeof Link<R>> & ButtonLook;

export function LinkButton<R extends string>({ variant, size, wide, className, ...rest }: Props<R>) {
  return <Link {...rest} className={buttonLook({ variant, size, wide, className })} />;
}
