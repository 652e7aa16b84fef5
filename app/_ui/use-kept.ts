"use client";

import { useCallback, useMemo, useSyncExternalStore } from "react";

/** What couldn't be stored, because the browser keeps nothing, lives as long as the page. */
const unstored = new Map<string, string>();
const listeners = new Set<() => void>();

function read(key: string): string | null {
  try {
    return sessionStorage.getItem(key) ?? unstored.get(key) ?? null;
  } catch {
    return unstored.get(key) ?? null;
  }
}

function write(key: string, text: string | null): void {
  unstored.delete(key);
  try {
    if (text === null) sessionStorage.removeItem(key);
    else sessionStorage.setItem(key, text);
  } catch {
    if (text !== null) unstored.set(key, text);
  }
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** State of one tab that outlives a reload and a sign-in. `check` says what of it still makes sense; null is nothing kept. */
export function useKept<T>(key: string, check: (kept: unknown) => T | null): [T | null, (next: T | null) => void] {
  const text = useSyncExternalStore(
    subscribe,
    () => read(key),
    () => null,
  );
  const kept = useMemo(() => {
    if (text === null) return null;
    try {
      return check(JSON.parse(text));
    } catch {
      return null;
    }
  }, [text, check]);
  const keep = useCallback((next: T | null) => write(key, next === null ? null : JSON.stringify(next)), [key]);
  return [kept, keep];
}
