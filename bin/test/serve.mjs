import { openServer } from "../serve.mjs";
import { onStop, stop, stopOnSignals } from "../steps/life.mjs";
import { complain, oneLine, say } from "../steps/say.mjs";
import { readSettings } from "../steps/settings.mjs";

/** The production server alone: built, with its database in the environment. A folder may be named whose build to serve. */
try {
  stopOnSignals();
  const settings = readSettings();
  const server = await openServer({ ...settings, dir: process.argv[2] });
  onStop(server.close, server.kill);
  await server.start({ appUrl: process.env.APP_URL, dev: false });
  say("ready");
} catch (error) {
  complain(oneLine(error));
  await stop(1);
}
