import { environmentOf, openTemporary } from "./postgres/temporary.mjs";
import { run } from "./steps/child.mjs";
import { command } from "./steps/command.mjs";
import { joinDatabase, keep } from "./steps/environment.mjs";
import { halt } from "./steps/say.mjs";

/** `node bin/with-database.mjs [--temp [--empty]] -- command …`: runs a command with a database in its environment. */
command(async (settings) => {
  const split = process.argv.indexOf("--");
  const [program, ...args] = split < 0 ? [] : process.argv.slice(split + 1);
  if (!program) halt("Usage: node bin/with-database.mjs [--temp [--empty]] -- command …");
  const flags = process.argv.slice(2, split);
  const environment = flags.includes("--temp")
    ? await temporary(flags.includes("--empty"))
    : await joinDatabase(settings, "with-database");
  return run(program, args, { env: { ...process.env, ...environment }, detached: !process.stdin.isTTY });
});

async function temporary(empty) {
  return environmentOf(await keep(openTemporary({ empty })));
}
