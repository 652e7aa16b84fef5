"use client";

import type { Route } from "next";
import { unstable_isUnrecognizedActionError, unstable_rethrow, useRouter } from "next/navigation";
import { useRef, useState, useTransition } from "react";
import type { ActionResult, FormAction } from "@/lib/gate/result";
import { useCloseDialog } from "../close-dialog";
import { toast } from "../toast";
import { useWords } from "../words";
import { addTo } from "./payload";
import { useScope } from "./scope-context";

type Failure = Extract<ActionResult, { ok: false }>;
type Success<T> = Extract<ActionResult<T>, { ok: true }>;

type After<T> = {
  /** Instead of the toast that says `message`. */
  onDone?: (result: Success<T>, sent: FormData) => void;
  /** Instead of `failure`, unless a proof of identity is asked for. */
  onFail?: (failure: Failure) => void;
};

/** Runs a server action once at a time, says how it went, and keeps what was sent in case it must be sent again. */
export function useAction<T>(action: FormAction<T>, { onDone, onFail }: After<T> = {}) {
  const words = useWords();
  const router = useRouter();
  const close = useCloseDialog();
  const scope = useScope();
  const [pending, startTransition] = useTransition();
  const [failure, setFailure] = useState<Failure | null>(null);
  const sent = useRef<FormData | null>(null);
  const busy = useRef(false);

  async function ask(payload: FormData): Promise<ActionResult<T>> {
    try {
      return await action(payload);
    } catch (error) {
      unstable_rethrow(error);
      return { ok: false, message: unstable_isUnrecognizedActionError(error) ? words.outdated : words.unreachable };
    }
  }

  function finish(result: Success<T>, payload: FormData) {
    setFailure(null);
    close?.();
    if (onDone) onDone(result, payload);
    else if (result.message) toast(result.message);
    if (result.anew) return result.to ? location.assign(result.to) : location.reload();
    if (result.to) router.push(result.to as Route);
  }

  function run(payload: FormData) {
    if (busy.current) return;
    busy.current = true;
    addTo(payload, scope);
    sent.current = payload;
    startTransition(async () => {
      const result = await ask(payload).finally(() => {
        busy.current = false;
      });
      startTransition(() => {
        if (result.ok) finish(result, payload);
        else if (onFail && result.again !== "password") {
          setFailure(null);
          onFail(result);
        } else setFailure(result);
      });
    });
  }

  const again = () => sent.current && run(sent.current);
  return { run, again, pending, failure, clear: () => setFailure(null) };
}
