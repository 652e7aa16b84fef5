import { environmentOf, openTemporary } from "../../bin/postgres/temporary.mjs";
import { build } from "../../bin/steps/build.mjs";
import { onStop } from "../../bin/steps/life.mjs";
import { startServer } from "../../bin/test/server.mjs";
import { openSink } from "../../bin/test/sink.mjs";
import { startNextFloor, startNodeFloor } from "./floors.mjs";
import { openPlaces } from "./places.mjs";

/**
 * What figures stand on, each piece opened when the first figure asks for it and closed at the end: a temporary database,
 * seeded places, the production server, the floors. `seconds` and `runs` say how long and how often to measure.
 */
export function openStage({ quick = false } = {}) {
  const opened = new Map();
  const once = (name, open) => () => {
    if (!opened.has(name)) opened.set(name, keep(open()));
    return opened.get(name);
  };
  const database = once("database", async () => {
    const found = await openTemporary();
    Object.assign(process.env, environmentOf(found), { LOG_LEVEL: "warn" });
    return found;
  });
  const mail = once("mail", openSink);
  const places = once("places", async () => openPlaces(await database()));
  return {
    quick,
    pace: quick ? { seconds: 2, runs: 1 } : { seconds: 10, runs: 3 },
    place: async (size) => (await places()).of(size),
    sql: async () => (await places()).sql,
    server: once("server", async () => {
      await Promise.all([database(), build()]);
      // Behind a proxy that is trusted, so that sign-ins can come from as many addresses as people.
      const environment = { TRUST_PROXY: "127.0.0.1", SMTP_URL: (await mail()).url };
      return startServer(environment, { name: "bench" });
    }),
    node: once("node", async () => startNodeFloor(environmentOf(await database()))),
    next: once("next", async () => startNextFloor(environmentOf(await database()))),
  };
}

async function keep(opening) {
  const found = await opening;
  onStop(found.close, found.kill);
  return found;
}
