"use client";

import { createContext, type ReactNode, useContext } from "react";
import type kit from "../_messages/en/kit.json";

export type Words = typeof kit;

const Context = createContext<Words | null>(null);

/** The kit's own words, so that islands speak without carrying a message formatter to the browser. */
export function WordsProvider({ words, children }: { words: Words; children: ReactNode }) {
  return <Context value={words}>{children}</Context>;
}

export function useWords(): Words {
  const words = useContext(Context);
  if (!words) throw new Error("WordsProvider is missing above this piece");
  return words;
}

export function fill(sentence: string, values: Record<string, string | number>): string {
  return sentence.replace(/\{(\w+)\}/g, (whole, key: string) => String(values[key] ?? whole));
}
