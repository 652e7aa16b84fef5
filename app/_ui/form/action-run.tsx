"use client";

import { useEffect, useRef } from "react";
import ConfirmFrame from "../confirm-frame";
import type { MenuAct } from "../menu-entry";
import { payloadOf } from "./payload";
import { Proof } from "./proof";
import { useQuickAction } from "./use-quick-action";

/** Runs one chosen action: at once, or after its question. Mounted when chosen, gone when settled. */
export default function ActionRun({
  action,
  fields,
  confirm,
  undo,
  prove,
  danger,
  onSettled,
}: MenuAct & { onSettled: () => void }) {
  const quick = useQuickAction({ action, undo, onSettled });
  const started = useRef(false);
  const send = () => quick.run(payloadOf(fields ?? {}));

  useEffect(() => {
    if (confirm || started.current) return;
    started.current = true;
    send();
  });

  return (
    <>
      {confirm && !quick.needsProof && (
        <ConfirmFrame {...confirm} danger={danger} pending={quick.pending} onConfirm={send} onClose={onSettled} />
      )}
      {quick.needsProof && <Proof prove={prove} onProven={quick.again} onClose={onSettled} />}
    </>
  );
}
