"use client";

import { createContext, type ReactNode, useContext } from "react";
import type { Fields } from "./payload";

const Context = createContext<Fields>({});

/** Fields that every form and button below sends along: the workspace that the page stands in. */
export function ScopeProvider({ fields, children }: { fields: Fields; children: ReactNode }) {
  return <Context value={fields}>{children}</Context>;
}

export const useScope = () => useContext(Context);
