import { and, asc, eq, ne, sql } from "drizzle-orm";
import { members } from "@/db/schema/members";
import { users } from "@/db/schema/users";
import type { Ctx } from "@/lib/kernel/ctx";
import { roleNames } from "@/lib/members/queries/held";
import { patternsOf } from "@/lib/members/search";
import { fullName } from "@/lib/users/user";

const MOST = 8;

/** Someone who could be the next Owner. */
export type Nominee = {
  id: string;
  userId: string;
  name: string;
  email: string;
  roles: string[];
  pictureVersion: string | null;
};

/** Active members but the actor, by name, whose name or address has every word of the search. `more`: there are others. */
export async function listNominees(ctx: Ctx, q = ""): Promise<{ nominees: Nominee[]; more: boolean }> {
  const { id, userId, email, firstName, lastName } = members;
  const found = await ctx.tx
    .select({ id, userId, email, firstName, lastName, roles: roleNames, pictureVersion: users.pictureVersion })
    .from(members)
    .innerJoin(users, eq(users.id, userId))
    .where(
      and(
        eq(members.workspaceId, ctx.workspace.id),
        eq(members.active, true),
        ne(id, ctx.actor.memberId),
        ...patternsOf(q).map((one) => sql`${members.searchText} like folded(${one})`),
      ),
    )
    .orderBy(asc(members.sortName), asc(id))
    .limit(MOST + 1);
  const nominees = found.slice(0, MOST).map(({ firstName: first, lastName: last, roles, ...one }) => ({
    ...one,
    name: fullName({ firstName: first, lastName: last }),
    roles: roles.map(({ name }) => name),
  }));
  return { nominees, more: found.length > MOST };
}
