"use client";

import { useState } from "react";
import type { Told } from "@/app/_roles/difference-words";
import { payloadOf } from "@/app/_ui/form/payload";
import { useAction } from "@/app/_ui/form/use-action";
import type { FormAction } from "@/lib/gate/result";

/** Asks the server what a change would do. */
export function useReview(review: FormAction<Told>, fields: Record<string, string | string[]>, known?: Told) {
  const [told, setTold] = useState<Told | null>(known ?? null);
  const [failure, setFailure] = useState<string | null>(null);
  const { run } = useAction(review, {
    onDone: ({ data }) => setTold(data ?? null),
    onFail: ({ message, fields: wrong, refusal }) =>
      setFailure(Object.values(wrong ?? {})[0] ?? refusal?.message ?? message),
  });
  return { told, failure, look: () => run(payloadOf(fields)) };
}
