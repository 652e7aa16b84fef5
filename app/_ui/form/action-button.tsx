"use client";

import { lazy, type ReactNode, Suspense, useState } from "react";
import type { FormAction } from "@/lib/gate/result";
import { Button, type ButtonProps } from "../button";
import { useSelectedIds } from "../table/selected-ids";
import { type Fields, payloadOf } from "./payload";
import { Proof } from "./proof";
import { useQuickAction } from "./use-quick-action";
import { useReady } from "./use-ready";

const Confirm = lazy(() => import("../confirm-frame"));

export type Ask = { title: ReactNode; consequence: ReactNode; confirm: ReactNode };

type Props = Omit<ButtonProps, "onClick" | "pending" | "type"> & {
  action: FormAction;
  fields?: Fields;
  confirm?: Ask;
  undo?: FormAction;
  prove?: FormAction;
};

/**
 * One click, one action. Asks first only with `confirm`; with `undo` the toast offers the way back for ten seconds. In a
 * table's bar it also sends the ticked rows as `ids[]`.
 */
export function ActionButton({ action, fields = {}, confirm, undo, prove, children, ...look }: Props) {
  const ready = useReady();
  const selected = useSelectedIds();
  const [asking, setAsking] = useState(false);
  const quick = useQuickAction({ action, undo, onSettled: () => setAsking(false), onDone: selected?.clear });
  const send = () => quick.run(payloadOf(selected ? { ...fields, ids: selected.ids } : fields));
  return (
    <>
      <Button
        {...look}
        disabled={look.disabled || !ready}
        pending={quick.pending && !asking}
        aria-haspopup={confirm ? "dialog" : undefined}
        onClick={confirm ? () => setAsking(true) : send}
      >
        {children}
      </Button>
      <Suspense>
        {asking && confirm && !quick.needsProof && (
          <Confirm
            {...confirm}
            danger={look.variant === "danger"}
            pending={quick.pending}
            onConfirm={send}
            onClose={() => setAsking(false)}
          />
        )}
      </Suspense>
      {quick.needsProof && <Proof prove={prove} onProven={quick.again} onClose={quick.clear} />}
    </>
  );
}
