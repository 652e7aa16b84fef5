"use client";

import clsx from "clsx";
import type { ReactNode } from "react";
import { useForm } from "./form/form-context";
import { Message } from "./message";
import { useWords } from "./words";

type Props = {
  name: string;
  legend: ReactNode;
  help?: ReactNode;
  error?: string;
  optional?: boolean;
  className?: string;
  children: ReactNode;
};

/** A question with several controls: a fieldset, with its error and help tied to it. */
export function Group({ name, legend, help, error, optional = false, className, children }: Props) {
  const words = useWords();
  const form = useForm();
  const id = form?.idOf(name) ?? name;
  const message = error ?? form?.errorOf(name);
  const describedBy = clsx(help && `${id}-help`, message && `${id}-error`) || undefined;
  return (
    <fieldset
      id={id}
      tabIndex={-1}
      aria-describedby={describedBy}
      aria-invalid={message ? true : undefined}
      className={clsx("flex min-w-0 flex-col gap-1.5 outline-none", className)}
    >
      <legend className="mb-1.5 font-medium">
        {legend} {optional && <span className="font-normal text-ink-faint">({words.optional})</span>}
      </legend>
      {help && (
        <p id={`${id}-help`} className="-mt-1.5 text-sm text-ink-soft">
          {help}
        </p>
      )}
      {message && <Message id={`${id}-error`}>{message}</Message>}
      {children}
    </fieldset>
  );
}
