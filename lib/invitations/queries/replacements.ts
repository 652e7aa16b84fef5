import { and, desc, eq, isNotNull, isNull, or } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import { invitations } from "@/db/schema/invitations";
import { members } from "@/db/schema/members";
import type { Ctx, PlaceCtx } from "@/lib/kernel/ctx";
import type { Named } from "@/lib/members/member";
import { fullName } from "@/lib/users/user";
import { type State, stateOf } from "../invitation";

type Where = Pick<PlaceCtx, "tx" | "workspace">;

/** The open invitation that hands on a member's place, if there is one. */
export async function findOpenReplacement(ctx: Where, memberId: string) {
  const open = [invitations.acceptedAt, invitations.declinedAt, invitations.revokedAt].map((end) => isNull(end));
  const [row] = await ctx.tx
    .select()
    .from(invitations)
    .where(and(eq(invitations.workspaceId, ctx.workspace.id), eq(invitations.replacesId, memberId), ...open));
  return row ? { ...row, name: fullName(row) } : null;
}

/** Who is invited to a member's place, who took it over, and from whom they took it over themselves. */
export type Succession = {
  invited: { invitationId: string; name: string; email: string; state: State; expiresAt: Date } | null;
  heir: (Named & { at: Date }) | null;
  before: (Named & { at: Date }) | null;
};

export async function getSuccession(ctx: Ctx, memberId: string): Promise<Succession> {
  const [open, accepted] = await Promise.all([findOpenReplacement(ctx, memberId), acceptedAbout(ctx, memberId)]);
  const heir = accepted.find((one) => one.replacesId === memberId);
  const before = accepted.find((one) => one.acceptedMemberId === memberId);
  return {
    invited: open && {
      ...{ invitationId: open.id, name: open.name, email: open.email, expiresAt: open.expiresAt },
      state: stateOf(open, ctx.now),
    },
    heir: heir ? { ...heir.heir, name: fullName(heir.heir), at: heir.at as Date } : null,
    before: before ? { ...before.before, name: fullName(before.before), at: before.at as Date } : null,
  };
}

function acceptedAbout({ tx, workspace }: Ctx, memberId: string) {
  const { replacesId, acceptedMemberId, acceptedAt } = invitations;
  const [heir, before] = [alias(members, "heir"), alias(members, "before")];
  const named = (who: typeof heir | typeof before) => ({
    id: who.id,
    firstName: who.firstName,
    lastName: who.lastName,
  });
  return tx
    .select({ replacesId, acceptedMemberId, at: acceptedAt, heir: named(heir), before: named(before) })
    .from(invitations)
    .innerJoin(heir, and(eq(heir.workspaceId, workspace.id), eq(heir.id, acceptedMemberId)))
    .innerJoin(before, and(eq(before.workspaceId, workspace.id), eq(before.id, replacesId)))
    .where(
      and(
        eq(invitations.workspaceId, workspace.id),
        isNotNull(acceptedAt),
        or(eq(replacesId, memberId), and(eq(acceptedMemberId, memberId), isNotNull(replacesId))),
      ),
    )
    .orderBy(desc(acceptedAt));
}
