import { newId } from "@/lib/kernel/ids";
import { deriveToken, hashOf } from "@/lib/kernel/secrets";

const PURPOSE = "invitation";

/** A link that was just made: its id and the hash of its token. The token itself is derived anew when the letter is sent. */
export type NewLink = { id: string; tokenHash: string };

export function newLink(workspaceId: string): NewLink {
  const id = newId();
  return { id, tokenHash: hashOf(deriveToken(PURPOSE, [workspaceId, id])) };
}

/** What a letter needs to write the link. */
export function letterLink(workspaceId: string, { id, tokenHash }: NewLink) {
  return { purpose: PURPOSE, ids: [workspaceId, id], hash: tokenHash };
}
