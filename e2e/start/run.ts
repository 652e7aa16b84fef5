import { spawn } from "node:child_process";
import { setTimeout as sleep } from "node:timers/promises";
import type { Checkout } from "./checkout";
import { environmentFor } from "./surroundings";

const running = new Set<Run>();

/** A command that was started in a checkout as a person would: through npm, in a process group of its own. */
export class Run {
  readonly pid: number;
  readonly began = Date.now();
  readonly ended: Promise<number | null>;
  output = "";

  constructor(checkout: Checkout, script: string, env: Record<string, string> = {}) {
    const child = spawn("npm", ["run", script], {
      cwd: checkout.folder,
      env: environmentFor(checkout, env) as NodeJS.ProcessEnv,
      stdio: ["ignore", "pipe", "pipe"],
      detached: true,
      ...checkout.account,
    });
    this.pid = child.pid ?? 0;
    for (const stream of [child.stdout, child.stderr]) stream.on("data", (text) => (this.output += text));
    this.ended = new Promise((settle) => child.once("close", settle));
    running.add(this);
    this.ended.then(() => running.delete(this));
  }

  /** Resolves with the address once Muster says that it is ready. */
  async ready(seconds = 30): Promise<string> {
    const [, address = ""] = await this.says(/Muster is ready: (\S+)/, seconds);
    return address;
  }

  async says(pattern: RegExp, seconds: number): Promise<RegExpMatchArray> {
    const late = Date.now() + seconds * 1000;
    let over = false;
    this.ended.then(() => (over = true));
    for (;;) {
      const found = this.output.match(pattern);
      if (found) return found;
      if (over || Date.now() > late) throw new Error(`${over ? "It ended" : "Too late"}; it said:\n${this.output}`);
      await sleep(20);
    }
  }

  /** As the terminal does on Ctrl-C: to everyone in the group. */
  interrupt(): void {
    process.kill(-this.pid, "SIGINT");
  }
}

/** Ends what a failed test left running. */
export async function endAll(): Promise<void> {
  for (const run of running) process.kill(-run.pid, "SIGTERM");
  await Promise.all([...running].map((run) => run.ended));
}
