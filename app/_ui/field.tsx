"use client";

import clsx from "clsx";
import { createContext, type ReactNode, useContext, useId } from "react";
import { useForm } from "./form/form-context";
import { Message } from "./message";
import { useWords } from "./words";

type FieldState = { id: string; name: string; describedBy: string | undefined; invalid: boolean; required: boolean };

const Context = createContext<FieldState | null>(null);

/** What a control inside a field needs: spread it on any native control. */
export function useControl() {
  const field = useContext(Context);
  if (!field) return {};
  return {
    id: field.id,
    name: field.name,
    "aria-describedby": field.describedBy,
    "aria-invalid": field.invalid || undefined,
    "aria-required": field.required || undefined,
  };
}

type Props = {
  name: string;
  label: ReactNode;
  help?: ReactNode;
  error?: string;
  optional?: boolean;
  hideLabel?: boolean;
  className?: string;
  children: ReactNode;
};

export function Field({ name, label, help, error, optional = false, hideLabel = false, className, children }: Props) {
  const words = useWords();
  const form = useForm();
  const own = useId();
  const id = form ? form.idOf(name) : own;
  const message = error ?? form?.errorOf(name);
  const describedBy = clsx(help && `${id}-help`, message && `${id}-error`) || undefined;
  return (
    <div className={clsx("flex min-w-0 flex-col gap-1.5", className)}>
      <label htmlFor={id} className={clsx("font-medium", hideLabel && "sr-only")}>
        {label} {optional && <span className="font-normal text-ink-faint">({words.optional})</span>}
      </label>
      <Context value={{ id, name, describedBy, invalid: Boolean(message), required: !optional }}>{children}</Context>
      {message && <Message id={`${id}-error`}>{message}</Message>}
      {help && (
        <p id={`${id}-help`} className="text-sm text-ink-soft">
          {help}
        </p>
      )}
    </div>
  );
}
