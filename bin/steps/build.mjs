import { existsSync, rmSync } from "node:fs";
import { join } from "node:path";
import { runStep } from "./child.mjs";
import { fingerprint, read, replace } from "./files.mjs";
import { root } from "./paths.mjs";
import { say } from "./say.mjs";

const stamp = join(root, ".next", "muster-build");
const sources = [
  ...["app", "lib", "db", "emails", "public", "proxy.ts", "instrumentation.ts", "instrumentation-client.ts"],
  ...["next.config.ts", "postcss.config.mjs", "tsconfig.json", "package.json", "package-lock.json"],
];

/** Builds the production server unless these sources have been built. */
export async function build() {
  const wanted = fingerprint(root, sources, (name) => /\.test\.tsx?$/.test(name));
  if (read(stamp) === wanted && existsSync(join(root, ".next", "BUILD_ID"))) return;
  say("Building. This takes about a minute.");
  rmSync(stamp, { force: true });
  const env = { ...process.env, NODE_ENV: "production", NEXT_TELEMETRY_DISABLED: "1" };
  const next = join(root, "node_modules", "next", "dist", "bin", "next");
  await runStep("The build", process.execPath, [next, "build"], { cwd: root, env });
  replace(stamp, wanted);
}
