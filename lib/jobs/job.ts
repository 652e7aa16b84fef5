import type { PublicCtx, WorkspaceRef } from "@/lib/kernel/ctx";

/** Every kind of job, and what it is told: ids only. The workspace that it was asked in travels along by itself. */
export type Jobs = {
  "letters.deliver": { letterId: string };
  "nominations.lapse": { nominationId: string };
  "viewings.lapse": { viewingId: string };
  "idempotency-keys.prune": Record<never, never>;
};

export type JobName = keyof Jobs;

/** Where a job is asked for or worked: a transaction, inside a workspace or in none. */
export type JobCtx = PublicCtx & { workspace?: WorkspaceRef };

/** Opens one transaction in the job's workspace. A job that talks to the world does so between two of them, never inside. */
export type Enter = <T>(work: (ctx: JobCtx) => Promise<T>) => Promise<T>;
