"use client";

import { type ComponentProps, type KeyboardEvent, type SubmitEvent, useId, useMemo, useRef } from "react";
import type { ActionResult, FormAction } from "@/lib/gate/result";
import { FormContext, plainName } from "./form-context";
import { Proof } from "./proof";
import { Summary } from "./summary";
import { useAction } from "./use-action";
import { useReady } from "./use-ready";

type Props<T> = Omit<ComponentProps<"form">, "action" | "onSubmit"> & {
  action: FormAction<T>;
  prove?: FormAction;
  onDone?: (result: Extract<ActionResult<T>, { ok: true }>, sent: FormData) => void;
};

/** A form that sends to a server action, puts each error at its field, and never loses what was typed. */
export function ActionForm<T>({ action, prove, onDone, children, ...rest }: Props<T>) {
  const own = useId();
  const ready = useReady();
  const form = useRef<HTMLFormElement>(null);
  const { run, again, pending, failure, clear } = useAction(action, { onDone });

  const state = useMemo(() => {
    const idOf = (name: string) => `${own}-${plainName(name)}`;
    return { pending, ready, idOf, errorOf: (name: string) => failure?.fields?.[plainName(name)] };
  }, [own, pending, ready, failure]);

  function submit(event: SubmitEvent<HTMLFormElement>) {
    event.preventDefault();
    event.stopPropagation();
    run(new FormData(event.currentTarget, event.nativeEvent.submitter));
  }

  function sendWithKeys(event: KeyboardEvent) {
    if (event.key !== "Enter" || !(event.metaKey || event.ctrlKey)) return;
    event.preventDefault();
    event.stopPropagation();
    form.current?.requestSubmit();
  }

  return (
    <FormContext value={state}>
      <form
        noValidate
        method="post"
        {...rest}
        ref={form}
        onSubmit={submit}
        onKeyDown={sendWithKeys}
        aria-busy={pending}
      >
        {failure && failure.again !== "password" && (
          <Summary key={JSON.stringify(failure)} failure={failure} idOf={state.idOf} />
        )}
        {children}
      </form>
      {failure?.again === "password" && <Proof prove={prove} onProven={again} onClose={clear} />}
    </FormContext>
  );
}
