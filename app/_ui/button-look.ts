import { cva, type VariantProps } from "class-variance-authority";

/** The classes of a button; short, because rows and menus repeat them (`styles/button.css`). */
export const buttonLook = cva("button", {
  variants: {
    variant: { primary: "button-primary", secondary: "", ghost: "button-ghost", danger: "button-danger" },
    size: { sm: "button-sm", md: "", lg: "button-lg", icon: "button-icon" },
    wide: { true: "button-wide" },
  },
  defaultVariants: { variant: "secondary", size: "md" },
});

export type ButtonLook = VariantProps<typeof buttonLook>;
