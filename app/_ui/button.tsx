import { cva, type VariantProps } from "class-variance-authority";
import type { ComponentProps } from "react";
import { Spinner } from "./spinner";

export const buttonLook = cva(
  "relative inline-flex shrink-0 items-center justify-center gap-1.5 rounded-md border font-medium whitespace-nowrap select-none transition-colors aria-disabled:cursor-not-allowed aria-disabled:border-line aria-disabled:bg-sunken aria-disabled:text-ink-faint [&>svg]:size-4 [&>svg]:shrink-0",
  {
    variants: {
      variant: {
        primary: "border-transparent bg-spruce text-on-spruce hover:bg-spruce-strong",
        secondary: "border-line bg-surface text-ink hover:border-line-strong hover:bg-hover",
        ghost: "border-transparent text-ink-soft hover:bg-hover hover:text-ink",
        danger: "border-transparent bg-brick text-on-brick hover:bg-brick-strong",
      },
      size: {
        sm: "h-7 px-2 text-sm pointer-coarse:h-control",
        md: "h-control px-3 text-base",
        lg: "h-10 px-4 text-base pointer-coarse:h-12",
        icon: "size-control text-base",
      },
      wide: { true: "w-full" },
    },
    defaultVariants: { variant: "secondary", size: "md" },
  },
);

export type ButtonLook = VariantProps<typeof buttonLook>;
export type ButtonProps = ComponentProps<"button"> & ButtonLook & { pending?: boolean };

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
          <span className="absolute inset-0 grid place-items-center">
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
