import type { Sql, TransactionSql } from "postgres";
import type { Company, Person } from "./company";

type Values = (string | number | boolean | Date | null)[];
type Columns = Record<string, [type: string, values: Values]>;

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

/** Opens a workspace with its roles and teams, and its first people, of whom the first owns it; answers how many rows. */
export function writeCompany(sql: Sql, company: Company, people: Person[], passwordHash: string): Promise<number> {
  const { id, opened, pack, roleIds, teamIds } = company;
  return inside(sql, company, async (tx) => {
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
    const rows = await addPeople(tx, company, people, passwordHash);
    await tx`insert into ownerships (workspace_id, member_id, since) values (${id}, ${people[0]?.memberId ?? ""}, ${opened})`;
    return rows + teamIds.length + roleIds.length + 2;
  });
}

/** Adds more people to a workspace; answers how many rows that were. */
export function writePeople(sql: Sql, company: Company, people: Person[], passwordHash: string): Promise<number> {
  return inside(sql, company, (tx) => addPeople(tx, company, people, passwordHash));
}

async function addPeople(
  tx: TransactionSql,
  company: Company,
  people: Person[],
  passwordHash: string,
): Promise<number> {
  const { id, pack, roleIds, teamIds } = company;
  const of = <T extends Values[number]>(read: (person: Person) => T): T[] => people.map(read);
  const here = ["uuid", of(() => id)] as [string, Values];
  const memberIds = ["uuid", of((one) => one.memberId)] as [string, Values];
  const names = {
    email: ["text", of((one) => one.email)],
    first_name: ["text", of((one) => one.firstName)],
    last_name: ["text", of((one) => one.lastName)],
    created_at: ["timestamptz", of((one) => one.at)],
  } satisfies Columns;
  const userIds = ["uuid", of((one) => one.userId)] as [string, Values];
  let rows = await add(tx, "users", {
    ...{ id: userIds, ...names, email_verified_at: names.created_at, password_hash: ["text", of(() => passwordHash)] },
    ...{ time_zone: ["text", of((one) => one.zone)], two_factor_at: ["timestamptz", of((one) => one.twoFactorAt)] },
  });
  rows += await add(tx, "members", {
    ...{ workspace_id: here, id: memberIds, user_id: userIds, ...names, phone: ["text", of((one) => one.phone)] },
    ...{ capacity: ["int", of((one) => one.capacity)], suspended_at: ["timestamptz", of((one) => one.suspendedAt)] },
    last_active_at: ["timestamptz", of((one) => one.lastActiveAt)],
  });
  const held = ["uuid", of((one) => roleIds[one.role] ?? null)] as [string, Values];
  rows += await add(tx, "member_roles", { workspace_id: here, member_id: memberIds, role_id: held });
  const joined = ["uuid", of((one) => teamIds[one.team] ?? null)] as [string, Values];
  rows += await add(tx, "team_members", { workspace_id: here, team_id: joined, member_id: memberIds });
  const fullNames = ["text", of((one) => `${one.firstName} ${one.lastName}`)] as [string, Values];
  const facts = of((one) => JSON.stringify({ roles: [pack.roles[one.role]?.name] }));
  rows += await add(tx, "events", {
    ...{
      workspace_id: here,
      id: ["uuid", of((one) => one.userId)],
      at: names.created_at,
      actor_id: memberIds,
      actor_name: fullNames,
    },
    ...{ verb: ["text", of(() => "invitation.accepted")], subject_type: ["text", of(() => "invitation")] },
    ...{ subject_name: fullNames, to: ["jsonb", facts] },
  });
  return rows;
}
