import { fileURLToPath } from "node:url";
import { eq } from "drizzle-orm";
import { closeDatabase, database } from "@/db/client";
import { users } from "@/db/schema/users";
import { workspaces } from "@/db/schema/workspaces";
import { deriveToken } from "@/lib/kernel/secrets";
import { closeSessionsOf } from "@/lib/sessions/commands";
import { hashPassword } from "@/lib/users/password";
import { acme, cast, globex, parts, teams } from "./cast";
import { invite } from "./invite";
import { giftOf, type Joining, join, teamNamed } from "./join";
import { asMember, asVisitor, newPerson, newStage, type Person, type Stage } from "./stage";

/**
 * The password of everybody in the cast: made from this installation's own secret, so that no published one opens any
 * door, and the same each time.
 */
export function castPassword(): string {
  const letters = deriveToken("cast-password", [])
    .toLowerCase()
    .replace(/[^a-z]/g, "");
  return [0, 5, 10].map((at) => letters.slice(at, at + 5)).join("-");
}

/** Goes on with Acme's story while its people are still signed in. */
type GoOn = (stage: Stage, admin: Person) => Promise<void>;

/** Puts Acme Flowers and Globex with the whole cast into the database; false when they were there. */
export async function loadCast(goOn?: GoOn): Promise<boolean> {
  if (await isThere(globex.slug)) return false;
  if (!(await isThere(acme.slug))) await loadAcme(goOn);
  const { owner } = await newStage({ ...globex, owner: await enrol(cast.stranger) });
  await leave(owner);
  return true;
}

async function loadAcme(goOn?: GoOn) {
  const stage = await newStage({ ...acme, owner: await enrol(cast.owner) });
  await asMember(stage.owner, stage.slug, async (ctx) => {
    for (const [name, description] of Object.entries(teams)) await teamNamed(ctx, name, description);
  });
  const { invited, admin, ...others } = parts;
  const administrator = await join(stage, await enrol(cast.admin), admin);
  for (const [key, part] of Object.entries(others)) {
    const person = await enrol(cast[key as keyof typeof others]);
    await join(stage, person, part);
    await leave(person);
  }
  await inviteAs(stage, administrator, cast.invited, invited);
  await goOn?.(stage, administrator);
  await leave(administrator);
  await leave(stage.owner);
}

type Invitee = { firstName: string; lastName: string; email: string };

/** Invites somebody to what a part names. */
export async function inviteAs(stage: Stage, by: Person, person: Invitee, part: Joining, now?: Date) {
  const { grants, teams: joined } = await asMember(by, stage.slug, (ctx) => giftOf(ctx, part));
  const ids = (list: { id: string }[]) => list.map(({ id }) => id);
  const { firstName, lastName, email } = person;
  return invite(
    stage,
    {
      firstName,
      lastName,
      email,
      roles: [...part.roles],
      grantIds: ids(grants),
      teamIds: ids(joined),
      capacity: `${part.capacity ?? ""}`,
    },
    { by, now },
  );
}

type Player = { firstName: string; lastName: string; email: string; timeZone: string; title: string };

let hash: Promise<string> | undefined;

/** A person with an account and the cast's password, signed in. */
export async function enrol(player: Player): Promise<Person> {
  const person = await newPerson(player);
  hash ??= hashPassword(castPassword());
  const known = { timeZone: player.timeZone, title: player.title, passwordHash: await hash };
  await asVisitor((ctx) => ctx.tx.update(users).set(known).where(eq(users.id, person.id)));
  return person;
}

/** Seeding signs people in; nobody should find that device among their own. */
export function leave(person: Person): Promise<number> {
  return asVisitor((ctx) => closeSessionsOf(ctx, person.id));
}

async function isThere(slug: string): Promise<boolean> {
  const found = await database().select({ id: workspaces.id }).from(workspaces).where(eq(workspaces.slug, slug));
  return found.length > 0;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  await loadCast();
  await closeDatabase();
}
