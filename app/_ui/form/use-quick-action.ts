"use client";

import type { ActionResult, FormAction } from "@/lib/gate/result";
import { toast } from "../toast";
import { useWords } from "../words";
import { useAction } from "./use-action";

type Options = { action: FormAction; undo?: FormAction; onSettled: () => void; onDone?: () => void };

/** Says what went wrong and, where a refusal has a way out, offers to go there. */
function complain({ message, refusal }: Extract<ActionResult, { ok: false }>) {
  const way = refusal?.way;
  const offer = way && { label: way.label, run: () => window.location.assign(way.href) };
  toast(refusal?.message ?? message, { tone: "danger", ...(offer && { offer }) });
}

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
