import { existsSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import type { TestProject } from "vitest/node";
import { freePort } from "@/bin/test/port.mjs";
import { cleanClone, remove } from "./checkout";
import { endAll, Run } from "./run";
import { crowding, processesOf } from "./surroundings";

/** What the first start of a clean clone in an empty home was like; the tests judge it. */
export type Cold = {
  folder: string;
  seconds: number;
  crowding: number;
  output: string;
  signUp: number;
  leftByInterrupt: string[];
  leftByStop: string[];
};

declare module "vitest" {
  export interface ProvidedContext {
    cold: Cold;
  }
}

/**
 * The clone is started once, interrupted while it installs, and started again. What it installed and built serves every
 * other test of the start.
 */
export default async function setup(project: TestProject) {
  const checkout = cleanClone();
  try {
    project.provide("cold", await firstStart());
  } catch (error) {
    await tearDown();
    throw error;
  }
  return tearDown;

  async function firstStart(): Promise<Cold> {
    const broken = new Run(checkout, "start");
    while (!existsSync(join(checkout.folder, "node_modules"))) await sleep(50);
    broken.interrupt();
    await broken.ended;
    const leftByInterrupt = processesOf(checkout);
    const crowded = crowding();
    const run = new Run(checkout, "start", { PORT: String(await freePort()) });
    const address = await run.ready(600);
    const seconds = (Date.now() - run.began) / 1000;
    const { status: signUp } = await fetch(`${address}/sign-up`);
    run.interrupt();
    await run.ended;
    const leftByStop = processesOf(checkout);
    const found = { seconds, crowding: Math.max(crowded, crowding()), output: run.output, signUp };
    return { folder: checkout.folder, ...found, leftByInterrupt, leftByStop };
  }

  async function tearDown() {
    await endAll();
    remove(checkout);
  }
}
