import { and, eq } from "drizzle-orm";
import { members } from "@/db/schema/members";
import { users } from "@/db/schema/users";
import { memberTouches } from "@/lib/gate/touches";
import { acceptInvitation } from "@/lib/invitations/commands/accept-invitation";
import { declineInvitation } from "@/lib/invitations/commands/decline-invitation";
import { revokeInvitation } from "@/lib/invitations/commands/revoke-invitation";
import { sendReplacement } from "@/lib/invitations/commands/send-replacement";
import { changeCapacity } from "@/lib/members/commands/change-capacity";
import { reactivateMember } from "@/lib/members/commands/reactivate-member";
import { suspendMember } from "@/lib/members/commands/suspend-member";
import { getMember } from "@/lib/members/queries/get-member";
import { stopViewing } from "@/lib/viewings/commands/end-viewing";
import { viewAs } from "@/lib/viewings/commands/start-viewing";
import { updateWorkspace } from "@/lib/workspaces/commands/update-workspace";
import { getWorkspace } from "@/lib/workspaces/queries";
import { tokenOf } from "../invite";
import { type Joining, join, type Member } from "../join";
import { enrol, inviteAs, leave } from "../load";
import { asMember, asUser, asVisitor, type Person, type Stage } from "../stage";
import { type Extra, extras } from "./people";
import { askAround } from "./requests";
import { shapeRoles } from "./roles";
import { handOutTokens } from "./tokens";

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
const EXTRAS = 32;

const ago = (ms: number) => ({ now: new Date(Date.now() - ms) });

/** Half a year at Acme Flowers: people who came, changed, left, and invitations in every state. */
export async function tell(stage: Stage, admin: Person): Promise<void> {
  await introduce(stage);
  const people: Member[] = [];
  for (const extra of extras(EXTRAS)) people.push(await settle(stage, extra));
  await changeThings(stage, admin, people);
  await shapeRoles(stage, admin);
  await inviteMore(stage, admin);
  await askAround(stage, admin, people);
  await handOutTokens(stage, admin);
  await lookThrough(stage, admin, people);
  await replaceOne(stage, admin, people);
  for (const person of people) await leave(person);
}

/** The administrator looked what a new colleague sees, for four minutes. */
async function lookThrough({ slug }: Stage, admin: Person, [colleague]: Member[]) {
  if (!colleague) return;
  const work = async (ctx: Parameters<typeof viewAs>[0]) => {
    await viewAs(ctx, { memberId: colleague.memberId });
    await stopViewing({ ...ctx, now: new Date(ctx.now.getTime() + 4 * MINUTE) });
  };
  await asMember(admin, slug, work, ago(2 * DAY));
}

function introduce({ owner, slug }: Stage) {
  const work = async (ctx: Parameters<typeof updateWorkspace>[0]) => {
    const { version, name, locale, timeZone, currency, invitationHours } = await getWorkspace(ctx);
    const same = { version, name, locale: locale as "en", timeZone, currency, invitationHours, emailDomains: "" };
    const description = "Bouquets, weddings and events, from three shops in Lisbon and Porto.";
    return updateWorkspace(ctx, { ...same, description, address: "Rua das Flores 12\n1200-192 Lisboa\nPortugal" });
  };
  return asMember(owner, slug, work, ago(190 * DAY));
}

async function settle(stage: Stage, { player, part, joinedDaysAgo, activeMinutesAgo, twoFactor }: Extra) {
  const then = ago(joinedDaysAgo * DAY);
  const person = await join(stage, await enrol(player), part, then);
  const lastActiveAt = activeMinutesAgo === null ? null : ago(activeMinutesAgo * MINUTE).now;
  await asMember(stage.owner, stage.slug, (ctx) =>
    ctx.tx
      .update(members)
      .set({ lastActiveAt })
      .where(and(eq(members.workspaceId, ctx.workspace.id), eq(members.id, person.memberId))),
  );
  const twoFactorAt = twoFactor ? then.now : null;
  await asVisitor((ctx) => ctx.tx.update(users).set({ twoFactorAt }).where(eq(users.id, person.id)));
  return person;
}

/** Enough changes for a log that reads like a company's. */
async function changeThings({ slug }: Stage, admin: Person, people: Member[]) {
  for (const [at, person] of people.slice(0, 6).entries()) {
    const one = { memberId: person.memberId };
    await asMember(
      admin,
      slug,
      async (ctx) => {
        const { version } = await getMember(ctx, person.memberId);
        await changeCapacity(ctx, { ...one, version, capacity: 3 + at });
      },
      ago((at * 3 + 1) * DAY),
    );
  }
  const resting = people.at(-1);
  if (!resting) return;
  const about = async (ctx: Parameters<typeof getMember>[0]) => ({
    memberId: resting.memberId,
    version: (await getMember(ctx, resting.memberId)).version,
  });
  await asMember(admin, slug, async (ctx) => suspendMember(ctx, await about(ctx), memberTouches), ago(3 * DAY));
  await asMember(admin, slug, async (ctx) => reactivateMember(ctx, await about(ctx)), ago(2 * DAY));
}

async function inviteMore(stage: Stage, admin: Person) {
  const agent = { roles: ["conversation-agent"], teams: ["Front desk"] };
  const send = (firstName: string, lastName: string, days: number, part: Joining = agent) => {
    const email = `${firstName}.${lastName}@acme.test`.toLowerCase();
    return inviteAs(stage, admin, { firstName, lastName, email }, part, ago(days * DAY).now);
  };
  await send("Marta", "Kos", 2);
  await send("Idris", "Elmi", 6.6, { roles: ["supervisor"], capacity: 4 });
  await send("Greta", "Holm", 16);
  const { token } = await send("Tiago", "Reis", 5);
  await asVisitor((ctx) => declineInvitation(ctx, { token }), ago(4 * DAY));
  const { id: invitationId } = await send("Amir", "Hadad", 70);
  await asMember(admin, stage.slug, (ctx) => revokeInvitation(ctx, { invitationId }), ago(69 * DAY));
}

/** Somebody whose address changed: the new one has taken over, history goes on naming the old one. */
async function replaceOne(stage: Stage, admin: Person, people: Member[]) {
  const before = people[1];
  if (!before) return;
  const { firstName, memberId } = before;
  const to = { firstName, lastName: `${before.lastName} Vale`, email: before.email.replace("@", ".vale@") };
  const heir = await enrol({ ...to, timeZone: "Europe/Lisbon", title: "Florist" });
  const { id } = await asMember(
    admin,
    stage.slug,
    async (ctx) => {
      const { version } = await getMember(ctx, memberId);
      return sendReplacement(ctx, { ...to, memberId, version, note: "Your new address, with all that was yours." });
    },
    ago(2.5 * DAY),
  );
  const token = await tokenOf(stage, id);
  await asUser(heir, (ctx) => acceptInvitation(ctx, { token }, memberTouches), ago(2.3 * DAY));
  await leave(heir);
}
