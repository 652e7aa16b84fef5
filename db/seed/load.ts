import { fileURLToPath } from "node:url";
import { eq } from "drizzle-orm";
import { closeDatabase, database } from "@/db/client";
import { users } from "@/db/schema/users";
import { workspaces } from "@/db/schema/workspaces";
import { deriveToken } from "@/lib/kernel/secrets";
import { closeSessionsOf } from "@/lib/sessions/commands";
import { acme, cast, globex, type MemberKey, parts, teams } from "./cast";
import { join, teamNamed } from "./join";
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

/** Puts Acme Flowers and Globex with the whole cast into the database, unless they are there. */
export async function loadCast(): Promise<void> {
  if (!(await isThere(acme.slug))) await loadAcme();
  if (!(await isThere(globex.slug))) await leave((await open(globex, await enrol(cast.stranger))).owner);
}

async function loadAcme() {
  const stage = await open(acme, await enrol(cast.owner));
  await asMember(stage.owner, stage.slug, async (ctx) => {
    for (const [name, description] of Object.entries(teams)) await teamNamed(ctx, name, description);
  });
  for (const [key, part] of Object.entries(parts)) {
    if (key === "invited") continue;
    const person = await enrol(cast[key as MemberKey]);
    await join(stage, person, part);
    await leave(person);
  }
  await leave(stage.owner);
}

/** Seeding signs people in; nobody should find that device among their own. */
function leave(person: Person): Promise<number> {
  return asVisitor((ctx) => closeSessionsOf(ctx, person.id));
}

function open(company: typeof acme | typeof globex, owner: Person): Promise<Stage> {
  return newStage({ ...company, owner });
}

async function enrol(player: (typeof cast)[keyof typeof cast]): Promise<Person> {
  const person = await newPerson({ ...player, password: castPassword() });
  const { timeZone, title } = player;
  await asVisitor((ctx) => ctx.tx.update(users).set({ timeZone, title }).where(eq(users.id, person.id)));
  return person;
}

async function isThere(slug: string): Promise<boolean> {
  const found = await database().select({ id: workspaces.id }).from(workspaces).where(eq(workspaces.slug, slug));
  return found.length > 0;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  await loadCast();
  await closeDatabase();
}
