import { EventEmitter } from "node:events";
import { setTimeout as sleep } from "node:timers/promises";
import { Logger, run, type TaskList, type WorkerEvents } from "graphile-worker";
import { z } from "zod";
import { openPulse } from "@/db/pulse";
import type { JobName } from "@/lib/jobs/job";
import { env } from "@/lib/kernel/env";
import { log } from "@/lib/kernel/log";
import { enterAsJob } from "./enter-job";
import { jobs } from "./jobs";

const CONCURRENCY = 4;

/** How often a worker gives a sign of life, and how old a job of a dead one must be to be taken over. */
type Pace = { beat: number; grace: number };
const PACE: Pace = { beat: 10_000, grace: 15_000 };

const Payload = z.looseObject({ workspaceId: z.uuid().nullable() });

const logger = new Logger(() => (level, message) => {
  const known = { error: "error", warning: "warn", info: "debug", debug: "trace" } as const;
  log()[known[level]]({ part: "worker" }, message);
});

type AnyJob = (enter: ReturnType<typeof enterAsJob>, payload: unknown) => Promise<void>;

const taskList: TaskList = Object.fromEntries(
  (Object.keys(jobs) as JobName[]).map((name) => [
    name,
    async (told: unknown) => {
      const { workspaceId, ...payload } = Payload.parse(told);
      await (jobs[name] as AnyJob)(enterAsJob(workspaceId), payload);
    },
  ]),
);

/** A worker that is up. `stop` lets running jobs end, and takes no new ones. */
export type Worker = { stop(): Promise<void> };

/**
 * Works jobs until stopped. A database that goes away is waited for: the runner is made anew until it holds, and the
 * jobs of a worker that died are taken over within half a minute.
 */
export function startWorker(pace: Pace = PACE): Worker {
  const stopping = new AbortController();
  const ended = keepWorking(stopping.signal, pace);
  return {
    async stop() {
      stopping.abort();
      await ended;
    },
  };
}

async function keepWorking(signal: AbortSignal, pace: Pace): Promise<void> {
  while (!signal.aborted) {
    try {
      await workOnce(signal, pace);
    } catch (error) {
      log().error({ err: error }, "the worker stopped, and starts again");
    }
    if (!signal.aborted) await sleep(1000, undefined, { signal }).catch(() => {});
  }
}

/** One runner's life: from its connection to its end. */
async function workOnce(signal: AbortSignal, pace: Pace): Promise<void> {
  const events: WorkerEvents = new EventEmitter();
  let pool = "";
  events.once("pool:create", ({ workerPool }) => {
    pool = workerPool.id;
  });
  const runner = await run({
    events,
    connectionString: env.DATABASE_URL,
    maxPoolSize: CONCURRENCY + 2,
    noHandleSignals: true,
    parsedCronItems: [],
    taskList,
    logger,
    preset: { worker: { concurrentJobs: CONCURRENCY, completeJobBatchDelay: 0, failJobBatchDelay: 0 } },
  });
  const stop = () => void runner.stop().catch(() => {});
  const pulse = keepPulse(pool, pace);
  signal.addEventListener("abort", stop, { once: true });
  if (signal.aborted) stop();
  try {
    await runner.promise;
  } finally {
    signal.removeEventListener("abort", stop);
    await pulse.end();
  }
}

function keepPulse(worker: string, { beat: every, grace }: Pace) {
  const pulse = openPulse(worker, grace);
  const beat = () => void pulse.beat().catch((error) => log().warn({ err: error }, "the worker's pulse missed a beat"));
  beat();
  const timer = setInterval(beat, every);
  return {
    end() {
      clearInterval(timer);
      return pulse.close();
    },
  };
}
