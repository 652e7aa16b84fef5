import { openServer } from "./serve.mjs";
import { build } from "./steps/build.mjs";
import { run } from "./steps/child.mjs";
import { command } from "./steps/command.mjs";
import { environmentFor, lockFile, openDatabase } from "./steps/environment.mjs";
import { install } from "./steps/install.mjs";
import { isStopping, onStop } from "./steps/life.mjs";
import { takeLock } from "./steps/lock.mjs";
import { migrate } from "./steps/migrate.mjs";
import { insistFree } from "./steps/port.mjs";
import { halt, say } from "./steps/say.mjs";

const dev = process.argv.includes("--dev");
const demo = process.argv.includes("--demo");

/** `npm start`, `npm run dev` and `npm run demo`: everything from a fresh clone to a server that answers. */
command(async (settings) => {
  const began = Date.now();
  const lock = await takeLock(lockFile, { command: "Muster" });
  if (lock.holder) {
    say(alreadyThere(lock.holder));
    return 0;
  }
  onStop(lock.release, lock.release);
  await insistFree(settings);
  await install();
  if (!dev) await build();
  const server = await openServer(settings);
  const database = await openDatabase(settings);
  onStop(server.close, server.kill);
  const environment = environmentFor(settings, database, server.port);
  await migrate(environment, database.cluster);
  lock.note({ database: true });
  Object.assign(process.env, environment, { NODE_ENV: dev ? "development" : "production" });
  if (demo) await loadDemo();
  // Whoever stopped it before this has closed the database that the server would live on.
  if (isStopping()) return;
  await server.start({ appUrl: environment.APP_URL, dev });
  lock.note({ address: environment.APP_URL });
  welcome(environment.APP_URL, settings, Date.now() - began);
});

async function loadDemo() {
  const code = await run(process.execPath, ["bin/seed.mjs", "demo"]);
  if (code !== 0) halt("The demo workspaces could not be loaded. The line above says why.");
}

function welcome(address, { mailbox }, milliseconds) {
  const seconds = (milliseconds / 1000).toFixed(1);
  const next = demo ? "Sign in as one of the people above." : `Open ${address}/sign-up to begin.`;
  const mail = mailbox ? ` Until a mail provider is set, mail lands in ${address}/mailbox.` : "";
  say(`\n  Muster is ready: ${address}   (${seconds} s)\n  ${next}${mail}\n  Ctrl-C stops it.\n`);
}

function alreadyThere({ pid, address, command: by }) {
  if (address) return `Muster already runs in this folder: ${address} (process ${pid}).`;
  if (by === "Muster") return `Muster is being started in this folder by process ${pid}.`;
  return `${by} (process ${pid}) is at work on this folder's database. Start again when it has finished.`;
}
