import { Pool, type PoolClient } from "pg";
import { env } from "@/lib/kernel/env";
import { log } from "@/lib/kernel/log";

type Release = (error?: Error | boolean) => void;
type Handed = (error: Error | undefined, client: PoolClient | undefined, release: Release) => void;

/** graphile-worker 0.17 gives a lost connection back twice, which `pg` answers by throwing where nobody catches. */
class PatientPool extends Pool {
  override connect(): Promise<PoolClient>;
  override connect(handed: Handed): void;
  override connect(handed?: Handed): Promise<PoolClient> | undefined {
    if (!handed) return super.connect().then((client) => onceReleased(client));
    super.connect((error, client, release) => handed(error, client && onceReleased(client), once(release)));
    return undefined;
  }
}

function onceReleased(client: PoolClient): PoolClient {
  client.release = once(client.release.bind(client));
  return client;
}

function once(release: Release): Release {
  let released = false;
  return (error) => {
    if (released) return;
    released = true;
    release(error);
  };
}

/**
 * The connections of graphile-worker, which speaks through `pg`. They are made here, because the ones that it makes itself
 * are left without anyone who listens for their errors once it stops, and an error that nobody listens for ends the process.
 */
export function openWorkerPool(max: number): Pool {
  const pool = new PatientPool({ connectionString: env.DATABASE_URL, max, application_name: "muster worker" });
  const note = (error: Error) => log().debug({ err: error }, "the worker lost a connection");
  pool.on("error", note);
  pool.on("connect", (client) => client.on("error", note));
  return pool;
}
