import type { ComponentProps } from "react";
import { type ButtonLook, buttonLook } from "./button-look";
import { Spinner } from "./spinner";

export type ButtonProps = ComponentProps<"button"> & ButtonLook & { pending?: boolean };

/** Says what happens. While it happens it keeps its size, and turns. */
export function Button({ variant, size, wide, pending = false, className, children, ...rest }: ButtonProps) {
  return (
    <button
      type="button"
      {...rest}
      aria-busy={pending || undefined}
      className={buttonLook({ variant, size, wide, className })}
    >
      {pending ? (
        <>
          <span className="button-wait">
            <Spinner />
          </span>
          <span className="inline-flex items-center gap-1.5 opacity-0">{children}</span>
        </>
      ) : (
        children
      )}
    </button>
  );
}
