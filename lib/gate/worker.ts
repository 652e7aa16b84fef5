import { EventEmitter } from "node:events";
import { setTimeout as sleep } from "node:timers/promises";
import { Logger, run, type TaskList, type WorkerEvents } from "graphile-worker";
import { z } from "zod";
import { openPulse } from "@/db/pulse";
import { openWorkerPool } from "@/db/worker-pool";
import type { JobName } from "@/lib/jobs/job";
import { log } from "@/lib/kernel/log";
import { enterAsJob } from "./enter-job";
import { jobs } from "./jobs";

const CONCURRENCY = 4;

/** How often a worker gives a sign of life, and how old a job of a dead one must be to be taken over. */
type Pace = { beat: number; grace: number };
const PACE: Pace = { beat: 10_000, grace: 15_000 };

/** How long a runner may take to come to rest after its last job. */
const PARTING = 2000;

const Payload = z.looseObject({ workspaceId: z.uuid().nullable() });

const logger = new Logger(() => (level, message) => {
  const known = { error: "error", warning: "warn", info: "debug", debug: "trace" } as const;
  log()[known[level]]({ part: "worker" }, message);
});

type AnyJob = (enter: ReturnType<typeof enterAsJob>, payload: unknown) => Promise<void>;

/** The jobs as graphile-worker calls them; `hand` holds those that run. */
function tasksInto(hand: Set<Promise<void>>): TaskList {
  const entries = (Object.keys(jobs) as JobName[]).map((name) => [
    name,
    (told: unknown) => {
      const work = runJob(name, told);
      hand.add(work);
      return work.finally(() => hand.delete(work));
    },
  ]);
  return Object.fromEntries(entries);
}

async function runJob(name: JobName, told: unknown): Promise<void> {
  const { workspaceId, ...payload } = Payload.parse(told);
  await (jobs[name] as AnyJob)(enterAsJob(workspaceId), payload);
}

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
  const closing: Promise<void>[] = [];
  while (!signal.aborted) {
    try {
      const runner = await openRunner(pace);
      await Promise.race([runner.faltered, aborted(signal)]);
      closing.push(runner.close());
    } catch (error) {
      if (!signal.aborted) log().warn({ err: error }, "the worker found no database, and tries again");
    }
    await sleep(1000, undefined, { signal }).catch(() => {});
  }
  await Promise.all(closing);
}

function aborted(signal: AbortSignal): Promise<void> {
  return new Promise((done) =>
    signal.aborted ? done() : signal.addEventListener("abort", () => done(), { once: true }),
  );
}

/**
 * One runner. It falters when it loses the database in the middle of its books: it takes no new jobs then, ends those in
 * hand, and may never come to rest, because graphile-worker 0.17 waits for what it failed to note. So another takes its
 * place at once, and after its last job its end isn't waited for beyond `PARTING`.
 */
async function openRunner(pace: Pace) {
  const events: WorkerEvents = new EventEmitter();
  const faltered = new Promise<void>((done) => events.once("pool:gracefulShutdown", () => done()));
  let pool = "";
  events.once("pool:create", ({ workerPool }) => {
    pool = workerPool.id;
  });
  const pgPool = openWorkerPool(CONCURRENCY + 2);
  const hand = new Set<Promise<void>>();
  const runner = await run({
    events,
    pgPool,
    noHandleSignals: true,
    parsedCronItems: [],
    taskList: tasksInto(hand),
    logger,
    preset: { worker: { concurrentJobs: CONCURRENCY, completeJobBatchDelay: 0, failJobBatchDelay: 0 } },
  });
  const pulse = keepPulse(pool, pace);
  const ended = runner.promise.catch((error) => log().error({ err: error }, "the worker lost the database"));
  return {
    faltered,
    async close() {
      runner.stop().catch(() => {});
      await Promise.allSettled(hand);
      await Promise.race([ended, sleep(PARTING, undefined, { ref: false })]);
      pgPool.end().catch(() => {});
      await pulse.end();
    },
  };
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
