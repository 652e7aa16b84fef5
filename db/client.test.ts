import { sql } from "drizzle-orm";
import { afterAll, expect, test } from "vitest";
import { closeDatabase, database } from "./client";

afterAll(closeDatabase);

/** Ends the connection that it runs on, as a server that stops does, and goes on writing to it. */
const cutOff = () =>
  database().transaction(async (tx) => {
    await Promise.allSettled([
      tx.execute(sql`select pg_terminate_backend(pg_backend_pid())`),
      tx.execute(sql`select 1`),
      tx.execute(sql`select 2`),
    ]);
    await tx.execute(sql`select 3`);
  });

test("R07: when the server drops connections in mid-sentence, the process lives and every connection comes back", async () => {
  for (let round = 0; round < 5; round++) {
    const outcomes = await Promise.allSettled(Array.from({ length: 10 }, cutOff));
    expect(outcomes.every(({ status }) => status === "rejected")).toBe(true);
  }
  const slow = sql`select pg_sleep(0.01)`;
  const ask = async () => {
    const answers = await Promise.allSettled(Array.from({ length: 40 }, () => database().execute(slow)));
    return answers.filter(({ status }) => status === "rejected").length;
  };
  expect(await ask()).toBeLessThanOrEqual(10);
  const began = Date.now();
  expect(await ask()).toBe(0);
  expect(Date.now() - began).toBeLessThan(3000);
}, 30_000);
