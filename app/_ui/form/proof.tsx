"use client";

import { lazy, Suspense } from "react";
import type { FormAction } from "@/lib/gate/result";
import { useProve } from "./prove-context";

const ProofDialog = lazy(() => import("./proof-dialog"));

type Props = { prove?: FormAction; onProven: () => void; onClose: () => void };

/** Asks for the password once more, then lets the same thing be sent again by itself. */
export function Proof({ prove, onProven, onClose }: Props) {
  const shared = useProve();
  const action = prove ?? shared;
  if (!action) throw new Error("An action asked for a recent proof of identity, and no `prove` action was given");
  return (
    <Suspense>
      <ProofDialog prove={action} onProven={onProven} onClose={onClose} />
    </Suspense>
  );
}
