import { openServer } from "./serve.mjs";
import { build } from "./steps/build.mjs";
import { environmentFor, lockFile, openDatabase } from "./steps/environment.mjs";
import { install } from "./steps/install.mjs";
import { isStopping, onStop, stop, stopOnSignals } from "./steps/life.mjs";
import { takeLock } from "./steps/lock.mjs";
import { migrate } from "./steps/migrate.mjs";
import { insistFree } from "./steps/port.mjs";
import { complain, oneLine, say } from "./steps/say.mjs";
import { loadDotEnv, readSettings } from "./steps/settings.mjs";

const dev = process.argv.includes("--dev");

async function start() {
  const began = Date.now();
  loadDotEnv();
  const settings = readSettings();
  stopOnSignals();
  const lock = await takeLock(lockFile, { command: dev ? "npm run dev" : "npm start" });
  if (lock.holder) return say(alreadyRunning(lock.holder));
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
  await server.start({ appUrl: environment.APP_URL, dev });
  lock.note({ address: environment.APP_URL });
  say(`\n  Muster is ready at ${environment.APP_URL} (${((Date.now() - began) / 1000).toFixed(1)} s)\n`);
  say(
    `  Open ${environment.APP_URL}/sign-up to begin. Mail lands in ${environment.APP_URL}/mailbox.\n  Ctrl-C stops it.\n`,
  );
}

function alreadyRunning({ pid, address }) {
  if (address) return `Muster already runs in this folder: ${address} (process ${pid}).`;
  return `Muster is being started in this folder by process ${pid}.`;
}

try {
  await start();
} catch (error) {
  if (!isStopping()) complain(oneLine(error));
  await stop(1);
}
