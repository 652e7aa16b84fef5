import { isStopping, stop, stopOnSignals } from "./life.mjs";
import { complain, oneLine } from "./say.mjs";
import { loadDotEnv, readSettings } from "./settings.mjs";

/**
 * The frame of every command: reads the settings, stops on signals, and says in one line what went wrong. What
 * `work` gives is the exit code; a command that gives nothing lives until it is stopped.
 */
export async function command(work) {
  try {
    loadDotEnv();
    stopOnSignals();
    const code = await work(readSettings());
    if (code !== undefined) await stop(code);
  } catch (error) {
    if (!isStopping()) complain(oneLine(error));
    await stop(1);
  }
}
