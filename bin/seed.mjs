import { command } from "./steps/command.mjs";
import { joinDatabase } from "./steps/environment.mjs";
import { install } from "./steps/install.mjs";

/** `npm run seed -- --workspaces N …`: generated data. `node bin/seed.mjs demo`: the demo workspaces. */
command(async (settings) => {
  await install();
  Object.assign(process.env, await joinDatabase(settings, "npm run seed"));
  const { importTypescript } = await import("./steps/typescript.mjs");
  const demo = process.argv[2] === "demo";
  const { default: main } = await importTypescript(demo ? "db/seed/demo.ts" : "db/seed/scale.ts");
  await main(process.argv.slice(demo ? 3 : 2));
  return 0;
});
