import { join } from "node:path";
import { run } from "../steps/child.mjs";
import { root } from "../steps/paths.mjs";
import { complain } from "../steps/say.mjs";

const suffix = process.platform === "win32" ? ".cmd" : "";

/** Runs a command with its output shown and nothing to read; resolves with its exit code, 127 when there is no such one. */
export async function command(name, args, env = {}) {
  const options = { cwd: root, stdio: ["ignore", "inherit", "inherit"] };
  try {
    return await run(name, args, { ...options, env: { ...process.env, NEXT_TELEMETRY_DISABLED: "1", ...env } });
  } catch (error) {
    complain(`${name}: ${error.message}`);
    return 127;
  }
}

/** Runs a program of an installed package. */
export function tool(name, args, env) {
  return command(join(root, "node_modules", ".bin", name + suffix), args, env);
}

/** Runs a script of ours. */
export function script(name, args = [], env = {}) {
  return command(process.execPath, [join(root, name), ...args], env);
}
