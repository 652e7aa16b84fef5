import { build } from "../steps/build.mjs";
import { run } from "../steps/child.mjs";
import { root } from "../steps/paths.mjs";
import { setup as openDatabase } from "./database.mjs";
import { faultsIn, startServer } from "./server.mjs";
import { openSink } from "./sink.mjs";

/**
 * What every browser test stands in, opened once a run: a database with the cast in it, a mail server, and the production
 * server. The server takes the word of a proxy on this machine, so that each test can come from an address of its own.
 */
export default async function openHouse() {
  await build();
  const closeDatabase = await openDatabase();
  const sink = await openSink();
  const environment = { SMTP_URL: sink.url, TRUST_PROXY: "127.0.0.1" };
  Object.assign(process.env, environment, { LOG_LEVEL: "warn" });
  await run(process.execPath, ["--import", "tsx", "db/seed/load.ts"], { cwd: root });
  const server = await startServer(environment);
  process.env.APP_URL = server.url;
  return async function closeHouse() {
    await server.close();
    await sink.close();
    await closeDatabase?.();
    const faults = faultsIn(server.log);
    if (faults.length > 0)
      throw new Error(`the server met faults, see ${server.log}:\n${faults.slice(0, 5).join("\n")}`);
  };
}
