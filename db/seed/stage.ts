import { desc, eq } from "drizzle-orm";
import type { output } from "zod";
import { events } from "@/db/schema/events";
import { members } from "@/db/schema/members";
import { memberRoles, roles } from "@/db/schema/roles";
import { users } from "@/db/schema/users";
import { transact } from "@/lib/gate/transact";
import type { Ctx, PublicCtx, UserCtx } from "@/lib/kernel/ctx";
import { newId } from "@/lib/kernel/ids";
import { openSession } from "@/lib/sessions/commands";
import { findStanding } from "@/lib/sessions/queries";
import { checkPassword, type SignedInOrNot, signIn } from "@/lib/users/commands/sign-in";
import { hashFirstPassword, signUp } from "@/lib/users/commands/sign-up";
import type { SignUpInput } from "@/lib/users/input";
import { hashPassword } from "@/lib/users/password";
import { createWorkspace } from "@/lib/workspaces/commands/create-workspace";

/** Each process comes from an address of its own, so that runs on one database do not use up each other’s tries. */
function byte(): number {
  return Math.floor(Math.random() * 254) + 1;
}

/** Lets seeds and tests act as people do: through the rooms, each act in a transaction of its own. */
export const HERE = { ip: `10.${byte()}.${byte()}.${byte()}`, userAgent: "Stage" };

type At = { now?: Date };
export type Person = { id: string; email: string; firstName: string; lastName: string; token: string };
export type Stage = { id: string; slug: string; owner: Person & { memberId: string } };

const shift = <C extends PublicCtx>(ctx: C, { now }: At): C => (now ? { ...ctx, now } : ctx);

/** Acts as someone who isn't signed in. */
export function asVisitor<T>(work: (ctx: PublicCtx) => Promise<T>, at: At = {}): Promise<T> {
  return transact({}, HERE, "read write", (ctx) => work(shift(ctx, at)));
}

/** Acts as a signed-in person, in no workspace. */
export async function asUser<T>(person: Person, work: (ctx: UserCtx) => Promise<T>, at: At = {}): Promise<T> {
  const found = await findStanding(person.token, null, new Date());
  if (!found) throw new Error(`${person.email} is signed out`);
  return transact({ user: found.user }, HERE, "read write", (ctx) => work(shift(ctx, at) as UserCtx));
}

/** Acts as a member, with the rights that the database gives them at this moment. */
export async function asMember<T>(
  person: Person,
  slug: string,
  work: (ctx: Ctx) => Promise<T>,
  at: At = {},
): Promise<T> {
  const found = await findStanding(person.token, slug, new Date());
  if (!found?.place || found.place.suspended) throw new Error(`${person.email} has no place in ${slug}`);
  const entry = { user: found.user, workspace: found.place.workspace, actor: found.place.actor };
  return transact(entry, HERE, "read write", (ctx) => work(shift(ctx, at) as Ctx));
}

/** A person with a confirmed address, who is signed in. Without a password nobody can sign in as them by hand. */
export async function newPerson(
  known: { firstName?: string; lastName?: string; email?: string; password?: string } = {},
): Promise<Person> {
  const id = newId();
  const { firstName = "Ann", lastName = "Lee", email = `${id}@stage.test` } = known;
  const passwordHash = known.password ? await hashPassword(known.password) : null;
  return asVisitor(async (ctx) => {
    await ctx.tx
      .insert(users)
      .values({ id, email, firstName, lastName, passwordHash, emailVerifiedAt: ctx.now, timeZone: "Europe/Berlin" });
    const { token } = await openSession(ctx, id, { method: "password" });
    return { id, email, firstName, lastName, token };
  });
}

/** Signs a known person in anew, for instance after their sessions were ended. */
export function signInAgain(person: Person): Promise<Person> {
  return asVisitor(async (ctx) => ({
    ...person,
    token: (await openSession(ctx, person.id, { method: "password" })).token,
  }));
}

/** A workspace of its own with its Owner, so that tests don't meet. */
export async function newStage(
  known: { name?: string; slug?: string; pack?: string; timeZone?: string; currency?: string; owner?: Person } = {},
): Promise<Stage> {
  const owner = known.owner ?? (await newPerson({ firstName: "Olivia", lastName: "Marsh" }));
  const { name = "Acme Flowers", slug = `w-${newId().slice(-12)}`, pack = "sales-and-payments" } = known;
  const { timeZone = "Europe/Berlin", currency = "EUR" } = known;
  const input = { name, slug, pack, timeZone, currency, locale: "en" as const };
  const made = await asUser(owner, (ctx) => createWorkspace(ctx, input));
  return { id: made.id, slug, owner: { ...owner, memberId: made.memberId } };
}

/** One more member of a workspace, who holds the named role of its pack and is signed in. */
export async function newColleague(
  stage: Stage,
  roleName: string,
  known: Parameters<typeof newPerson>[0] = {},
): Promise<Person & { memberId: string }> {
  const person = await newPerson(known);
  const memberId = newId();
  await asMember(stage.owner, stage.slug, async ({ tx, workspace }) => {
    const [role] = await tx.select({ id: roles.id }).from(roles).where(eq(roles.name, roleName));
    if (!role) throw new Error(`${stage.slug} has no role ${roleName}`);
    const { id: userId, email, firstName, lastName } = person;
    await tx.insert(members).values({ workspaceId: workspace.id, id: memberId, userId, email, firstName, lastName });
    await tx.insert(memberRoles).values({ workspaceId: workspace.id, memberId, roleId: role.id });
  });
  return { ...person, memberId };
}

/** What was recorded in a workspace, newest first: verb, and what it changed from and to. */
export function listRecorded(stage: Stage): Promise<{ verb: string; from: unknown; to: unknown; actorName: string }[]> {
  return asMember(stage.owner, stage.slug, ({ tx }) =>
    tx
      .select({ verb: events.verb, from: events.from, to: events.to, actorName: events.actorName })
      .from(events)
      .orderBy(desc(events.at), desc(events.id)),
  );
}

/** Signs in as the sign-in page does, with all that it counts and refuses. */
export async function signInByPassword(email: string, password: string): Promise<SignedInOrNot> {
  const checked = await checkPassword({ email, password }, HERE);
  return asVisitor((ctx) => signIn(ctx, { email, password }, checked));
}

/** Signs up as the sign-up page does, with all that it counts and refuses. */
export async function signUpByForm(input: output<typeof SignUpInput>): Promise<void> {
  const passwordHash = await hashFirstPassword(input, HERE);
  await asVisitor((ctx) => signUp(ctx, input, passwordHash));
}
