import type { Bundle } from "./effective";
import type { Reach } from "./reach";

/** A grant as a workspace has it; its reach is that of the role that offers it. */
export type OfferedGrant = Bundle & { id: string; roleId: string; name: string; description: string };

/** A role as a workspace has it, with the grants that it offers. */
export type WorkspaceRole = Bundle & {
  id: string;
  name: string;
  description: string;
  reach: Reach;
  administrator: boolean;
  version: number;
  grants: OfferedGrant[];
};

/** What someone is to get: the chosen roles and, of the grants that these offer, the chosen ones. */
export type Chosen = { roles: WorkspaceRole[]; grants: OfferedGrant[] };

/** How many roles a workspace can have, and how many grants a role can offer. */
export const MOST_ROLES = 100;
export const MOST_GRANTS = 20;

/** The role as an event's subject. */
export function asSubject({ id, name }: Pick<WorkspaceRole, "id" | "name">) {
  return { type: "role", id, name };
}
