import type { Bundle } from "@/lib/roles/effective";
import type { GrantablePermission } from "@/lib/roles/permission";

/** How a request was answered. */
export type Answer = "granted" | "declined" | "withdrawn";

/** Where it stands: open, answered, or held: the asker got the permission meanwhile, by whatever way. */
export type State = "open" | "held" | Answer;

/** What the state is read from. */
export type Standing = { answer: Answer | null; held: boolean };

export function stateOf({ answer, held }: Standing): State {
  return answer ?? (held ? "held" : "open");
}

/** Who asks, with all that counts for an answer. */
export type Asker = {
  id: string;
  name: string;
  userId: string;
  pictureVersion: string | null;
  isOwner: boolean;
  roles: ({ id: string; name: string } & Bundle)[];
  grants: ({ id: string; name: string; roleId: string } & Bundle)[];
};

/** A request as those see it who may answer. */
export type AccessRequest = {
  id: string;
  asker: Asker;
  permission: GrantablePermission;
  path: string | null;
  note: string | null;
  askedAt: Date;
  state: State;
  answeredAt: Date | null;
  answeredBy: string | null;
  given: string | null;
  word: string | null;
};

/** The request as an event's subject: it goes by who asked. */
export function asSubject({ id, asker }: { id: string; asker: { name: string } }) {
  return { type: "access-request", id, name: asker.name };
}

/** The asked-from address, if it is one of this workspace: nobody is led elsewhere by a request. */
export function pathInside(slug: string, path: string | undefined): string | null {
  return path?.startsWith(`/w/${slug}/`) && /^\/[\w\-./%~:]*$/.test(path) && !path.includes("..") ? path : null;
}
