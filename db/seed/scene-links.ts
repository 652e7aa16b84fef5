import { and, eq } from "drizzle-orm";
import { invitationLinks, invitations } from "@/db/schema/invitations";
import { users } from "@/db/schema/users";
import { deriveToken } from "@/lib/kernel/secrets";
import { makeLink } from "@/lib/users/commands/user-links";
import { type CastKey, cast } from "./cast";
import { asMember, asVisitor, type Stage } from "./stage";

/** The page behind a mailed link: in which state it is, its address, and who looks at it. */
export type LinkScene = { name: string; path: string; who: CastKey | null };

/** The links of the demo's invitations in each state, and one of each that goes to an account. */
export async function linkScenes(stage: Stage): Promise<LinkScene[]> {
  const invitation = (email: string) => asMember(stage.owner, stage.slug, (ctx) => oldestLink(ctx, email));
  const [live, expired, declined, revoked] = await Promise.all(
    [cast.invited.email, "greta.holm@acme.test", "tiago.reis@acme.test", "amir.hadad@acme.test"].map(invitation),
  );
  return [
    { name: "invitation-of-someone-else", path: `/invitations/${live}`, who: "stranger" },
    { name: "invitation-expired", path: `/invitations/${expired}`, who: null },
    { name: "invitation-declined", path: `/invitations/${declined}`, who: null },
    { name: "invitation-revoked", path: `/invitations/${revoked}`, who: null },
    { name: "invitation-unknown", path: "/invitations/nonsense", who: null },
    { name: "reset-password-live", path: `/reset-password/${await link("reset-password")}`, who: null },
    { name: "confirm-email-live", path: `/confirm-email/${await link("confirm-email")}`, who: null },
  ];
}

async function oldestLink(ctx: Parameters<Parameters<typeof asMember>[2]>[0], email: string): Promise<string> {
  const [found] = await ctx.tx
    .select({ id: invitationLinks.id })
    .from(invitations)
    .innerJoin(
      invitationLinks,
      and(eq(invitationLinks.workspaceId, invitations.workspaceId), eq(invitationLinks.invitationId, invitations.id)),
    )
    .where(eq(invitations.email, email))
    .orderBy(invitationLinks.id)
    .limit(1);
  return deriveToken("invitation", [ctx.workspace.id, found?.id ?? ""]);
}

function link(purpose: "reset-password" | "confirm-email"): Promise<string> {
  return asVisitor(async (ctx) => {
    const [user] = await ctx.tx.select({ id: users.id }).from(users).where(eq(users.email, cast.agent.email));
    const { ids } = await makeLink(ctx, user?.id ?? "", purpose);
    return deriveToken(purpose, ids);
  });
}
