/** What an event is about. The name is that of the moment: history keeps it when the thing is renamed or gone. */
export type Subject = { type: string; id: string | null; name: string };

/** What changed. Values are shown to people, so names rather than ids. */
export type Change = { from?: Record<string, unknown>; to?: Record<string, unknown> };
