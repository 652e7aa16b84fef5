import { complain, halt } from "./say.mjs";

const oldest = 150000;

/** Signs in to a database server of one's own as the application will, so that what is wrong shows now. */
export async function checkServer(url) {
  const { default: postgres } = await import("postgres");
  const sql = postgres(url, { max: 1, connect_timeout: 10, onnotice: () => {} });
  try {
    const [found] = await sql`
      select current_setting('server_version_num')::int as version, rolsuper or rolbypassrls as "seesAll"
      from pg_roles where rolname = current_user`;
    if (found.version < oldest)
      halt(`DATABASE_URL leads to PostgreSQL ${Math.floor(found.version / 10000)}: 15 is the oldest that works.`);
    if (found.seesAll) {
      complain(
        "Warning: DATABASE_URL signs in as a role that row-level security doesn't bind. Give the application a lesser role, and DATABASE_MIGRATION_URL the owner's.",
      );
    }
  } catch (error) {
    halt(error.code ? `DATABASE_URL can't be used: ${error.message}` : error.message);
  } finally {
    await sql.end({ timeout: 1 });
  }
}
