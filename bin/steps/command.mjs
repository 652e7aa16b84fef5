import { isStopping, stop, stopOnSignals } from "./life.mjs";
import { complain, halt, oneLine } from "./say.mjs";
import { loadDotEnv, readSettings } from "./settings.mjs";

/**
 * The frame of every command: reads the settings, stops on signals, and says in one line what went wrong. What
 * `work` gives is the exit code; a command that gives nothing lives until it is stopped.
 */
export async function command(work) {
  try {
    insistNode();
    loadDotEnv();
    stopOnSignals();
    const code = await work(readSettings());
    if (code !== undefined) await stop(code);
  } catch (error) {
    if (!isStopping()) complain(oneLine(error));
    await stop(1);
  }
}

function insistNode() {
  const [major, minor] = process.versions.node.split(".").map(Number);
  if (major < 20 || (major === 20 && minor < 9))
    halt(`Muster needs Node 20.9 or newer, and this is ${process.version}.`);
}
