import type { Actor } from "@/lib/kernel/ctx";

/** How long a view lasts at most; to go on, it is started again. */
export const VIEW_MINUTES = 30;

export function viewEnd(now: Date): Date {
  return new Date(now.getTime() + VIEW_MINUTES * 60_000);
}

/** A draft as an event's subject. It isn't saved, so it has no id to be found by. */
export function draftAsSubject(draft: readonly { name: string }[]) {
  return { type: "role", id: null, name: draft.map(({ name }) => name).join(", ") };
}

/** Whom, or which unsaved role, someone looks through: the name to call it by. */
export function nameSeen({ name, roles, viewing }: Pick<Actor, "name" | "roles" | "viewing">): string {
  return viewing?.memberId ? name : draftAsSubject(roles).name;
}
