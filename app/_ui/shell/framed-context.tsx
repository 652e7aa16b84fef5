"use client";

import { createContext, type ReactNode, useContext } from "react";

const Context = createContext(false);

/** Tells what is inside that menu and account stand around it already. */
export function Framed({ children }: { children: ReactNode }) {
  return <Context value={true}>{children}</Context>;
}

export const useFramed = () => useContext(Context);
