import { environmentOf, openTemporary } from "./postgres/temporary.mjs";
import { run } from "./steps/child.mjs";
import { joinDatabase, keep } from "./steps/environment.mjs";
import { isStopping, stop, stopOnSignals } from "./steps/life.mjs";
import { complain, halt, oneLine } from "./steps/say.mjs";
import { loadDotEnv, readSettings } from "./steps/settings.mjs";

/** `node bin/with-database.mjs [--temp [--empty]] -- command …`: runs a command with a database in its environment. */
async function withDatabase() {
  const split = process.argv.indexOf("--");
  const [command, ...args] = split < 0 ? [] : process.argv.slice(split + 1);
  if (!command) halt("Usage: node bin/with-database.mjs [--temp [--empty]] -- command …");
  const flags = process.argv.slice(2, split);
  stopOnSignals();
  loadDotEnv();
  const environment = flags.includes("--temp")
    ? await temporary(flags.includes("--empty"))
    : await joinDatabase(readSettings(), "with-database");
  const detached = process.platform !== "win32" && !process.stdin.isTTY;
  return run(command, args, { env: { ...process.env, ...environment }, detached });
}

async function temporary(empty) {
  return environmentOf(await keep(openTemporary({ empty })));
}

try {
  await stop(await withDatabase());
} catch (error) {
  if (!isStopping()) complain(oneLine(error));
  await stop(1);
}
