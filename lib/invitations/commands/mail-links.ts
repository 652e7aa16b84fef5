import { and, eq, inArray } from "drizzle-orm";
import { members } from "@/db/schema/members";
import { users } from "@/db/schema/users";
import type { PlaceCtx } from "@/lib/kernel/ctx";
import { sendLetter } from "@/lib/mail/commands";
import { fullName } from "@/lib/users/user";
import { letterLink, type NewLink } from "../link";

type Named = { name: string };

/** An invitation whose new link is to be mailed. */
type Mailing = {
  id: string;
  link: NewLink;
  email: string;
  firstName: string;
  roles: Named[];
  teams: Named[];
  note: string | null;
  /** The member whose place it hands on. */
  replacesId: string | null;
  expiresAt: Date;
  renewed: boolean;
};

/**
 * Writes the letters with the new links of invitations that one member vouches for. Someone who has an account already
 * reads them in their own language and zone; others in the workspace's.
 */
export async function mailLinks(ctx: PlaceCtx, mailings: Mailing[], inviter: string): Promise<void> {
  const [readers, replaced] = await Promise.all([readersOf(ctx, mailings), replacedOf(ctx, mailings)]);
  for (const { id, link, email, firstName, roles, teams, note, replacesId, expiresAt, renewed } of mailings) {
    const { locale, timeZone } = readers.get(email) ?? ctx.workspace;
    await sendLetter(ctx, {
      template: "invitation",
      to: email,
      locale,
      timeZone,
      subject: { type: "invitation", id },
      data: {
        inviter,
        workspace: ctx.workspace.name,
        firstName,
        roles: roles.map(({ name }) => name),
        teams: teams.map(({ name }) => name),
        note,
        replaces: replaced.get(replacesId ?? ""),
        expiresAt: expiresAt.toISOString(),
        renewed,
        link: letterLink(ctx.workspace.id, link),
      },
    });
  }
}

async function readersOf({ tx }: PlaceCtx, mailings: Mailing[]) {
  if (mailings.length === 0) return new Map();
  const { email, locale, timeZone } = users;
  const addresses = mailings.map((mailing) => mailing.email);
  const rows = await tx.select({ email, locale, timeZone }).from(users).where(inArray(email, addresses));
  return new Map(rows.map((row) => [row.email, row]));
}

/** The names of those whose places are handed on, by id. */
async function replacedOf({ tx, workspace }: PlaceCtx, mailings: Mailing[]): Promise<Map<string, string>> {
  const ids = mailings.flatMap(({ replacesId }) => replacesId ?? []);
  if (ids.length === 0) return new Map();
  const { id, firstName, lastName } = members;
  const rows = await tx
    .select({ id, firstName, lastName })
    .from(members)
    .where(and(eq(members.workspaceId, workspace.id), inArray(id, ids)));
  return new Map(rows.map((row) => [row.id, fullName(row)]));
}
