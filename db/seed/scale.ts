import { parseArgs } from "node:util";
import postgres, { type Sql } from "postgres";
import { env } from "@/lib/kernel/env";
import { hashPassword } from "@/lib/users/password";
import { castPassword } from "./load";
import { companyOf, type Person, personOf } from "./scale/company";
import { progressBar } from "./scale/progress";
import { writeAccounts, writeCompany, writeEvents, writePlaces } from "./scale/write";

const BATCH = 5_000;
/** Workspaces that are written at the same time: as many as a small server has cores. */
const LANES = 2;
/** The search index takes many words at once more cheaply than few; its list of waiting ones is worked off at the end. */
const BULK = { gin_pending_list_limit: "256MB", maintenance_work_mem: "256MB", synchronous_commit: "off" };
const NOT_YET = ["contacts", "conversations", "messages"] as const;

/**
 * `npm run seed -- --workspaces N --members N`: generated workspaces with so many members each, the same ones each time.
 * Another run goes on with the next numbers. Answers how many rows that were, and in how many seconds.
 */
export default async function main(argv: string[]): Promise<{ rows: number; seconds: number }> {
  const { workspaces, members } = readCounts(argv);
  const sql = postgres(env.DATABASE_MIGRATION_URL ?? env.DATABASE_URL ?? "", {
    max: LANES + 1,
    connection: BULK,
    onnotice: () => {},
  });
  try {
    const first = await nextNumber(sql);
    const bar = progressBar(workspaces * members);
    const numbers = Array.from({ length: workspaces }, (_, at) => first + at);
    const passwordHash = await hashPassword(castPassword());
    const work = { sql, size: members, passwordHash, told: bar.add };
    await Promise.all(Array.from({ length: LANES }, () => fillNext(numbers, work)));
    await sql`select gin_clean_pending_list('members_search')`;
    const speed = bar.end();
    await sql`analyze`;
    await showOwners(sql, first, workspaces);
    return speed;
  } finally {
    await sql.end();
  }
}

type Work = { sql: Sql; size: number; passwordHash: string; told: (people: number, rows: number) => void };

async function fillNext(numbers: number[], work: Work): Promise<void> {
  for (let number = numbers.shift(); number !== undefined; number = numbers.shift()) await fill(number, work);
}

/**
 * Fills one workspace. While the database seats some people on one connection, it gives the next ones their accounts on
 * another: indexes and keys are what takes the time, and one connection uses one core.
 */
async function fill(number: number, { sql, size, passwordHash, told }: Work): Promise<void> {
  const company = companyOf(number, size);
  told(1, await writeCompany(sql, company, personOf(company, 0), passwordHash));
  let known: Person[] = [];
  for (let from = 1; from < size || known.length > 0; from += BATCH) {
    const count = Math.max(0, Math.min(BATCH, size - from));
    const people = Array.from({ length: count }, (_, at) => personOf(company, from + at));
    const rows = await Promise.all([
      writePlaces(sql, company, known),
      writeAccounts(sql, people, passwordHash),
      writeEvents(sql, company, known),
    ]);
    told(
      known.length,
      rows.reduce((sum, some) => sum + some),
    );
    known = people;
  }
}

async function nextNumber(sql: Sql): Promise<number> {
  const [found] = await sql<{ last: number | null }[]>`
    select max(substring(slug from '^seed-(\\d+)$')::int) as last from workspaces where slug ~ '^seed-\\d+$'`;
  return (found?.last ?? 0) + 1;
}

async function showOwners(sql: Sql, first: number, count: number): Promise<void> {
  const slugs = Array.from({ length: Math.min(count, 10) }, (_, at) => `seed-${first + at}`);
  const owners = await sql<{ slug: string; email: string }[]>`
    select w.slug, u.email from workspaces w join users u on u.email like '%.0@' || w.slug || '.test'
    where w.slug = any(${slugs}) order by w.slug`;
  for (const { slug, email } of owners) process.stdout.write(`/w/${slug}  Owner: ${email}  ${castPassword()}\n`);
}

function readCounts(argv: string[]): { workspaces: number; members: number } {
  const names = ["workspaces", "members", ...NOT_YET] as const;
  const options = Object.fromEntries(names.map((name) => [name, { type: "string" as const }]));
  const { values } = parseArgs({ args: argv, options, strict: true });
  for (const name of NOT_YET) {
    if (values[name] !== undefined)
      process.stdout.write(`There are no ${name} in Muster yet: --${name} is left out.\n`);
  }
  return {
    workspaces: countOf("workspaces", values.workspaces, 1),
    members: countOf("members", values.members, 100),
  };
}

function countOf(name: string, text: string | boolean | undefined, otherwise: number): number {
  if (text === undefined) return otherwise;
  if (typeof text === "string" && /^[1-9]\d{0,6}$/.test(text)) return Number(text);
  throw new Error(`--${name} must be a whole number from 1 on`);
}
