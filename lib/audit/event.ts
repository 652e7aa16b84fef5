/** What an event is about. The name is that of the moment: history keeps it when the thing is renamed or gone. */
export type Subject = { type: string; id: string | null; name: string };

/** What changed. Values are shown to people, so names rather than ids. */
export type Change = { from?: Record<string, unknown>; to?: Record<string, unknown> };

/** The entries in which two states differ, as an event tells them; null when there are none. Lists count by their items. */
export function differenceOf<T extends Record<string, unknown>>(before: T, after: T): Required<Change> | null {
  const keys = Object.keys(after).filter((key) => JSON.stringify(before[key]) !== JSON.stringify(after[key]));
  if (keys.length === 0) return null;
  const pick = (state: T) => Object.fromEntries(keys.map((key) => [key, state[key]]));
  return { from: pick(before), to: pick(after) };
}

/** One event as it is read. The picture is the actor's of today; everything else is as it was written down. */
export type AuditEvent = {
  id: string;
  at: Date;
  actor: { memberId: string | null; name: string; userId: string | null; picture: string | null };
  verb: string;
  subject: Subject;
  from: Record<string, unknown> | null;
  to: Record<string, unknown> | null;
  ip: string | null;
  /** The API token through which the actor acted, by its name of that time. */
  via: string | null;
  userAgent: string | null;
};
