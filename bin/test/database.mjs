import { environmentOf, openTemporary } from "../postgres/temporary.mjs";

/**
 * Gives the tests of a run a database of their own, migrated, on the embedded server; with DATABASE_URL set they take
 * that one instead. Tests keep apart by making their own workspaces in it.
 */
export async function setup() {
  if (process.env.DATABASE_URL) return undefined;
  const database = await openTemporary();
  process.once("exit", database.kill);
  Object.assign(process.env, environmentOf(database));
  return database.close;
}
