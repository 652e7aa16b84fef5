import { command } from "./steps/command.mjs";
import { joinDatabase, waitForServer } from "./steps/environment.mjs";
import { install } from "./steps/install.mjs";
import { onStop } from "./steps/life.mjs";
import { say } from "./steps/say.mjs";

/** `npm run worker`: the jobs in a process of their own. Start the server with WORKER=off beside it. */
command(async (settings) => {
  await install();
  if (!settings.databaseUrl) await waitForServer();
  Object.assign(process.env, await joinDatabase(settings, "npm run worker"), { NODE_ENV: "production" });
  const { importTypescript } = await import("./steps/typescript.mjs");
  const { startWorker } = await importTypescript("lib/gate/worker.ts");
  const { closeDatabase } = await importTypescript("db/client.ts");
  const worker = startWorker();
  onStop(closeDatabase);
  onStop(() => worker.stop());
  say("The worker is ready. Ctrl-C stops it when the jobs in hand are done.");
});
