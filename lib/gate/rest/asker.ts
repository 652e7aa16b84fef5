import type { Actor, SignedIn, WorkspaceRef } from "@/lib/kernel/ctx";
import type { Permission } from "@/lib/roles/permission";

/** Whom an operation answers: anyone; a signed-in person or a token; a member; a member who holds one of the permissions. */
export type Asker =
  | { as: "anyone" | "user" | "member" }
  | { permission: Permission | readonly [Permission, ...Permission[]] };

/** Who asks, and where: by a token of a workspace, or, for reading alone, by the session of a browser. */
export type Caller = {
  user: SignedIn;
  place: { workspace: WorkspaceRef; actor: Actor } | null;
  token: { id: string; name: string } | null;
};
