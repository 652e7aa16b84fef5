import postgres from "postgres";
import { importTypescript } from "../../bin/steps/typescript.mjs";

/**
 * Seeded workspaces by their number of members, each made when it is first asked for, with its Owner signed in. Answers
 * `{ id, slug, sql, token, headers, roleId }` and, as `speed`, how many rows came in how many seconds.
 */
export function openPlaces({ migrationUrl }) {
  const sql = postgres(migrationUrl, { max: 4, onnotice: () => {} });
  const known = new Map();
  let seeded = 0;

  async function make(size) {
    const { default: seed } = await importTypescript("db/seed/scale.ts");
    const speed = await seed(["--workspaces", "1", "--members", String(size)]);
    const slug = `seed-${++seeded}`;
    const [found] =
      await sql`select w.id, u.id as user_id from workspaces w join users u on u.email like ${`%.0@${slug}.test`}
      where w.slug = ${slug}`;
    const { token } = await signIn({ id: found.user_id });
    const roleId = await commonRole(sql, found.id);
    return { id: found.id, slug, sql, speed, token, headers: cookieOf(token), roleId };
  }

  return {
    sql,
    of(size) {
      if (!known.has(size)) known.set(size, make(size));
      return known.get(size);
    },
    close: () => sql.end(),
  };
}

/** Opens a session for a person, as signing in does. */
export async function signIn(person) {
  const { signInAgain } = await importTypescript("db/seed/stage.ts");
  return signInAgain(person);
}

export const cookieOf = (token) => ({ cookie: `authjs.session-token=${token}` });

/** The role that most members hold. */
async function commonRole(sql, id) {
  const [, [found]] = await sql.begin((tx) => [
    tx.unsafe(`set local app.workspace_id = '${id}'`),
    tx`select role_id from member_roles where workspace_id = ${id} group by role_id order by count(*) desc, role_id limit 1`,
  ]);
  return found.role_id;
}
