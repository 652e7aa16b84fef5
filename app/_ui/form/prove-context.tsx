"use client";

import { createContext, type ReactNode, useContext } from "react";
import type { FormAction } from "@/lib/gate/result";

const Context = createContext<FormAction | null>(null);

/** Names once, above all pages, the action that checks a password typed again. */
export function ProveProvider({ prove, children }: { prove: FormAction; children: ReactNode }) {
  return <Context value={prove}>{children}</Context>;
}

export const useProve = () => useContext(Context);
