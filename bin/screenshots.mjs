import { build } from "./steps/build.mjs";
import { run } from "./steps/child.mjs";
import { command } from "./steps/command.mjs";
import { install } from "./steps/install.mjs";
import { onStop } from "./steps/life.mjs";
import { root } from "./steps/paths.mjs";
import { say } from "./steps/say.mjs";

/**
 * `npm run screenshots`: a picture of every page of the manifest on demo data, light, dark and on a phone, into screenshots/.
 * Words after `--` choose routes: `npm run screenshots -- members`.
 */
command(async () => {
  await install({ dev: true });
  const { findBrowser } = await import("./test/browser.mjs");
  await findBrowser();
  await build();
  const { openTemporary, environmentOf } = await import("./postgres/temporary.mjs");
  const { startServer } = await import("./test/server.mjs");
  const database = await openTemporary();
  onStop(database.close, database.kill);
  Object.assign(process.env, environmentOf(database));
  if ((await run(process.execPath, ["bin/seed.mjs", "demo"], { cwd: root, stdio: "ignore" })) !== 0) return 1;
  const server = await startServer({}, { name: "screenshots" });
  onStop(server.close);
  const { importTypescript } = await import("./steps/typescript.mjs");
  Object.assign(process.env, { APP_URL: server.url, LOG_LEVEL: "warn" });
  const { listScenes } = await importTypescript("db/seed/scenes.ts");
  const scenes = await listScenes(process.argv.slice(2));
  const { takePictures } = await import("./screenshots/take.mjs");
  say(`${await takePictures(server.url, scenes)} pictures are in screenshots/.`);
  return 0;
});
