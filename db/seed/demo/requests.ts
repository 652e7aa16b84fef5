import { and, eq } from "drizzle-orm";
import { members } from "@/db/schema/members";
import { waysToGrant } from "@/lib/access-requests/answers";
import { askForAccess } from "@/lib/access-requests/commands/ask-for-access";
import { declineAccess } from "@/lib/access-requests/commands/decline-access";
import { grantAccess } from "@/lib/access-requests/commands/grant-access";
import { getRequest } from "@/lib/access-requests/queries/get-request";
import type { GrantablePermission } from "@/lib/roles/permission";
import { listRoles } from "@/lib/roles/queries";
import { cast, type MemberKey } from "../cast";
import type { Member } from "../join";
import { leave } from "../load";
import { asMember, type Person, type Stage, signInAgain } from "../stage";

const HOUR = 3_600_000;
const ago = (hours: number) => ({ now: new Date(Date.now() - hours * HOUR) });

/** People who ask for access: two who wait, one who got it, one who was told why not. */
export async function askAround(stage: Stage, admin: Person, people: Member[]): Promise<void> {
  const ask = (who: Person, permission: GrantablePermission, note: string | null, hours: number) => {
    const path = `/w/${stage.slug}/settings/teams`;
    return asMember(who, stage.slug, (ctx) => askForAccess(ctx, { permission, path, note }), ago(hours));
  };
  const [kwame, linh] = [await enter(stage, "supervisor"), await enter(stage, "busyAgent")];
  await ask(kwame, "contacts:export", "The wedding list has to be with the printer on Friday.", 2);
  await ask(linh, "conversations:claim", "I have time between weddings.", 27);
  await leave(kwame);
  await leave(linh);

  const [first, ...others] = people;
  if (!first) return;
  const declined = await ask(first, "campaigns:send", null, 9 * 24);
  const word = "Campaigns go out from the office for now. Send me the text and I’ll add it.";
  await asMember(admin, stage.slug, (ctx) => declineAccess(ctx, { requestId: declined.id, word }), ago(8.5 * 24));

  for (const person of others) {
    const granted = await asMember(person, stage.slug, async ({ actor }) => actor.roles[0]?.name);
    if (granted !== "Conversation Agent") continue;
    const { id } = await ask(person, "contacts:view", "I look up addresses for deliveries.", 6 * 24);
    await asMember(admin, stage.slug, (ctx) => sayYes(ctx, id), ago(5.8 * 24));
    return;
  }
}

async function sayYes(ctx: Parameters<typeof grantAccess>[0], requestId: string): Promise<void> {
  const request = await getRequest(ctx, requestId);
  const [way] = waysToGrant(ctx.actor, request, await listRoles(ctx));
  if (way) await grantAccess(ctx, { requestId, kind: way.kind, id: way.id });
}

async function enter(stage: Stage, key: MemberKey): Promise<Person> {
  const { email, firstName, lastName } = cast[key];
  const found = await asMember(stage.owner, stage.slug, ({ tx, workspace }) =>
    tx
      .select({ id: members.userId })
      .from(members)
      .where(and(eq(members.workspaceId, workspace.id), eq(members.email, email))),
  );
  return signInAgain({ id: found[0]?.id ?? "", email, firstName, lastName, token: "" });
}
