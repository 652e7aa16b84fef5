/** A reason to stop that is meant for the person at the terminal: one line, no stack. */
export class Halt extends Error {}

export function halt(line) {
  throw new Halt(line);
}

export function say(line) {
  process.stdout.write(`${line}\n`);
}

export function complain(line) {
  process.stderr.write(`${line}\n`);
}

/** What went wrong, in one line. Set MUSTER_DEBUG to see the stack of what was not foreseen. */
export function oneLine(error) {
  if (process.env.MUSTER_DEBUG && !(error instanceof Halt)) return String(error?.stack ?? error);
  return String(error?.message ?? error)
    .split("\n")[0]
    .trim();
}
