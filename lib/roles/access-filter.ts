import { z } from "zod";
import type { Line } from "./explain";

/** Which lines of an explanation are looked at: what makes no sense narrows nothing. */
export const AccessFilterInput = z.object({
  q: z.string().trim().max(100).optional().catch(undefined),
  show: z.enum(["has", "lacks"]).optional().catch(undefined),
});

export type AccessFilter = z.output<typeof AccessFilterInput>;

/** Whether a line is let through. `name` is the permission's in the reader's language: every word searched for has to be in it. */
export function isLetThrough({ q = "", show }: AccessFilter, { reach }: Pick<Line, "reach">, name: string): boolean {
  if (show && (show === "has") !== (reach !== null)) return false;
  const words = q.toLowerCase().split(/\s+/u).filter(Boolean);
  return words.every((word) => name.toLowerCase().includes(word));
}
