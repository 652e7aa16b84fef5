import type { Sql, TransactionSql } from "postgres";
import type { Company, Person } from "./company";

type Values = (string | number | boolean | Date | null)[];
type Column = [type: string, values: Values];
type Columns = Record<string, Column>;

/** Adds rows of one table from columns: one statement, one parameter a column, however many rows. */
async function add(tx: TransactionSql, table: string, columns: Columns): Promise<number> {
  const names = Object.keys(columns).map((name) => `"${name}"`);
  const arrays = Object.values(columns);
  const from = arrays.map(([type], at) => `$${at + 1}::${type}[]`).join(", ");
  const statement = `insert into ${table} (${names.join(", ")}) select * from unnest(${from})`;
  const texts = arrays.map(([, values]) =>
    values.map((value) => (value instanceof Date ? value.toISOString() : value)),
  );
  await tx.unsafe(statement, texts as never[]);
  return arrays[0]?.[1].length ?? 0;
}

/** Runs `work` inside a company's workspace: row-level security holds for the schema's owner too. */
function inside<T>(sql: Sql, { id }: Company, work: (tx: TransactionSql) => Promise<T>): Promise<T> {
  return sql.begin(async (tx) => {
    await tx.unsafe(`set local app.workspace_id = '${id}'`);
    return work(tx);
  }) as Promise<T>;
}

/** Opens a workspace with its roles and teams, and the one person who owns it; answers how many rows that were. */
export async function writeCompany(sql: Sql, company: Company, owner: Person, passwordHash: string): Promise<number> {
  const { id, opened, pack, roleIds, teamIds } = company;
  const account = await writeAccounts(sql, [owner], passwordHash);
  const rest = await inside(sql, company, async (tx) => {
    await tx`insert into workspaces (id, slug, name, locale, time_zone, currency, pack, invitation_hours, created_at)
      values (${id}, ${company.slug}, ${company.name}, 'en', ${company.zone}, 'EUR', ${pack.key}, ${pack.invitationHours}, ${opened})`;
    for (const [at, role] of pack.roles.entries()) {
      await tx`insert into roles (workspace_id, id, pack_role, name, description, reach, permissions, administrator, position, created_at)
        values (${id}, ${roleIds[at] ?? ""}, ${`${pack.key}/${role.key}`}, ${role.name}, ${role.description}, ${role.reach},
          ${[...role.permissions]}, ${role.administrator}, ${at}, ${opened})`;
    }
    await add(tx, "teams", {
      ...{ workspace_id: ["uuid", teamIds.map(() => id)], id: ["uuid", teamIds] },
      ...{
        name: ["text", teamIds.map((_, at) => `Team ${at + 1}`)],
        created_at: ["timestamptz", teamIds.map(() => opened)],
      },
    });
    const rows = (await addPlaces(tx, company, [owner])) + (await addEvents(tx, company, [owner]));
    await tx`insert into ownerships (workspace_id, member_id, since) values (${id}, ${owner.memberId}, ${opened})`;
    return rows + teamIds.length + roleIds.length + 2;
  });
  return account + rest;
}

/** Gives people their accounts. */
export async function writeAccounts(sql: Sql, people: Person[], passwordHash: string): Promise<number> {
  const of = columnOf(people);
  return sql.begin((tx) =>
    add(tx, "users", {
      ...{ id: of("uuid", (one) => one.userId), ...names(people) },
      email_verified_at: of("timestamptz", (one) => one.at),
      password_hash: of("text", () => passwordHash),
      time_zone: of("text", (one) => one.zone),
      two_factor_at: of("timestamptz", (one) => one.twoFactorAt),
    }),
  ) as Promise<number>;
}

/** Seats people who have accounts in a workspace, with a role and a team each. */
export function writePlaces(sql: Sql, company: Company, people: Person[]): Promise<number> {
  return inside(sql, company, (tx) => addPlaces(tx, company, people));
}

/** Writes down that they came. */
export function writeEvents(sql: Sql, company: Company, people: Person[]): Promise<number> {
  return inside(sql, company, (tx) => addEvents(tx, company, people));
}

async function addPlaces(tx: TransactionSql, { id, roleIds, teamIds }: Company, people: Person[]): Promise<number> {
  const of = columnOf(people);
  const here = of("uuid", () => id);
  const memberIds = of("uuid", (one) => one.memberId);
  const members = await add(tx, "members", {
    ...{ workspace_id: here, id: memberIds, user_id: of("uuid", (one) => one.userId), ...names(people) },
    ...{ phone: of("text", (one) => one.phone), capacity: of("int", (one) => one.capacity) },
    suspended_at: of("timestamptz", (one) => one.suspendedAt),
    last_active_at: of("timestamptz", (one) => one.lastActiveAt),
  });
  const held = of("uuid", (one) => roleIds[one.role] ?? null);
  const roles = await add(tx, "member_roles", { workspace_id: here, member_id: memberIds, role_id: held });
  const joined = of("uuid", (one) => teamIds[one.team] ?? null);
  return (
    members + roles + (await add(tx, "team_members", { workspace_id: here, team_id: joined, member_id: memberIds }))
  );
}

function addEvents(tx: TransactionSql, { id, pack }: Company, people: Person[]): Promise<number> {
  const of = columnOf(people);
  const fullNames = of("text", (one) => `${one.firstName} ${one.lastName}`);
  return add(tx, "events", {
    ...{ workspace_id: of("uuid", () => id), id: of("uuid", (one) => one.userId) },
    ...{ at: of("timestamptz", (one) => one.at), actor_id: of("uuid", (one) => one.memberId), actor_name: fullNames },
    ...{ verb: of("text", () => "invitation.accepted"), subject_type: of("text", () => "invitation") },
    ...{ subject_name: fullNames, to: of("jsonb", (one) => JSON.stringify({ roles: [pack.roles[one.role]?.name] })) },
  });
}

/** Reads one column out of people. */
const columnOf =
  (people: Person[]) =>
  (type: string, read: (person: Person) => Values[number]): Column => [type, people.map(read)];

/** What users and members both have. */
function names(people: Person[]): Columns {
  const of = columnOf(people);
  return {
    email: of("text", (one) => one.email),
    first_name: of("text", (one) => one.firstName),
    last_name: of("text", (one) => one.lastName),
    created_at: of("timestamptz", (one) => one.at),
  };
}
