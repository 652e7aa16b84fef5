"use client";

type Offer = { label: string; run: () => void };
type Note = { message: string; offer?: Offer; tone?: "plain" | "danger" };

const waiting: Note[] = [];
let show: ((note: Note) => void) | null = null;
let wake: (() => void) | null = null;

/** Says one sentence in the corner. An offer (Undo) keeps it there for ten seconds. */
export function toast(message: string, options: Omit<Note, "message"> = {}) {
  const note = { message, ...options };
  if (show) return show(note);
  waiting.push(note);
  wake?.();
}

/** Called by the island that waits for the first note, to be told when there is one. */
export function onFirstToast(call: () => void) {
  wake = call;
  if (waiting.length > 0) call();
  return () => {
    wake = null;
  };
}

/** Called by the toaster once it stands: it gets what has waited and everything after. */
export function showToastsWith(handler: (note: Note) => void) {
  show = handler;
  for (const note of waiting.splice(0)) handler(note);
  return () => {
    show = null;
  };
}
