"use client";

import { Button, type ButtonProps } from "../button";
import { useForm } from "./form-context";

/** The button that sends the form around it. */
export function Submit({ variant = "primary", ...rest }: Omit<ButtonProps, "type" | "pending">) {
  const form = useForm();
  return (
    <Button
      variant={variant}
      {...rest}
      type="submit"
      disabled={rest.disabled || form?.ready === false}
      pending={form?.pending}
    />
  );
}
