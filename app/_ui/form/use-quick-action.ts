"use client";

import type { ActionResult, FormAction } from "@/lib/gate/result";
import { toast } from "../toast";
import { useWords } from "../words";
import { useAction } from "./use-action";

type Options = { action: FormAction; undo?: FormAction; onSettled: () => void; onDone?: () => void };

const complain = (failure: Extract<ActionResult, { ok: false }>) =>
  toast(failure.refusal?.message ?? failure.message, { tone: "danger" });

/** An action without a form: what goes wrong is said in a toast, what went right offers Undo if there is one. */
export function useQuickAction({ action, undo, onSettled, onDone }: Options) {
  const words = useWords();
  const back = useAction(undo ?? action, {
    onDone: (result) => toast(result.message ?? words.undone),
    onFail: complain,
  });
  const there = useAction(action, {
    onDone: (result, sent) => {
      onSettled();
      onDone?.();
      if (!result.message) return;
      toast(result.message, undo ? { offer: { label: words.undo, run: () => back.run(sent) } } : {});
    },
    onFail: (failure) => {
      onSettled();
      complain(failure);
    },
  });
  const asks = there.failure ? there : back;
  return {
    run: there.run,
    pending: there.pending,
    needsProof: asks.failure !== null,
    again: asks.again,
    clear: asks.clear,
  };
}
