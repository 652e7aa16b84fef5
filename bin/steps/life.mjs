import { complain, oneLine } from "./say.mjs";

const closers = [];
const forcers = [];
let stopping;

/** Registers what must be closed when this process ends; the last one registered closes first. */
export function onStop(close, force) {
  closers.push(close);
  if (force) forcers.push(force);
}

export function isStopping() {
  return stopping !== undefined;
}

/** Closes everything in turn, once, and ends the process. */
export function stop(code = 0) {
  stopping ??= closeAll(code);
  return stopping;
}

async function closeAll(code) {
  for (const close of closers.reverse()) {
    try {
      await close();
    } catch (error) {
      complain(`While stopping: ${oneLine(error)}`);
    }
  }
  process.exit(code);
}

function force() {
  for (const now of forcers) {
    try {
      now();
    } catch {
      // It is gone already.
    }
  }
  process.exit(1);
}

/**
 * Stops on SIGINT, SIGTERM and SIGHUP. A second signal forces; the copies of the first one, which
 * arrive within a moment because the terminal and npm both pass it on, do not.
 */
export function stopOnSignals() {
  let first = 0;
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) {
    process.on(signal, () => {
      if (first && Date.now() - first > 700) force();
      first ||= Date.now();
      stop(0);
    });
  }
  if (process.env.npm_lifecycle_event) stopWithParent();
}

/** npm does not always pass a signal on; when it has gone, its child has nobody to stop it. */
function stopWithParent() {
  const parent = process.ppid;
  setInterval(() => process.ppid !== parent && stop(0), 500).unref();
}
