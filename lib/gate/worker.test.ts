import { type ChildProcess, spawn } from "node:child_process";
import { setTimeout as sleep } from "node:timers/promises";
import { eq, inArray, sql } from "drizzle-orm";
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from "vitest";
import { environmentOf, openTemporary } from "@/bin/postgres/temporary.mjs";
import { closeDatabase } from "@/db/client";
import { letters } from "@/db/schema/letters";
import { asVisitor } from "@/db/seed/stage";
import { openSmtp, type Reply, type SmtpStub } from "@/e2e/stubs/smtp";
import { newId } from "@/lib/kernel/ids";
import { sendLetter } from "@/lib/mail/commands";
import { startWorker, type Worker } from "./worker";

/** A database of its own: a worker takes every job that it finds, other tests' too. */
let database: Awaited<ReturnType<typeof openTemporary>>;
let smtp: SmtpStub;
let answer: (step: string) => Reply;
let slow = 0;
const children: ChildProcess[] = [];
const workers: Worker[] = [];

beforeAll(async () => {
  database = await openTemporary();
  smtp = await openSmtp({ plain: true, answer: (step) => answer(step), pause: () => sleep(slow) });
  const environment = { ...environmentOf(database), SMTP_URL: `smtp://127.0.0.1:${smtp.port}` };
  for (const [name, value] of Object.entries(environment)) vi.stubEnv(name, value);
}, 60_000);

afterEach(async () => {
  for (const child of children.splice(0)) child.kill("SIGKILL");
  await Promise.all(workers.splice(0).map((worker) => worker.stop()));
});

afterAll(async () => {
  await closeDatabase();
  await Promise.all([smtp.close(), database.close()]);
});

function setUp(how: { answer?: typeof answer; slow?: number } = {}) {
  answer = how.answer ?? (() => undefined);
  slow = how.slow ?? 0;
  smtp.received.length = 0;
}

const send = (count: number) =>
  asVisitor((ctx) => {
    const one = { template: "address-in-use" as const, to: "ann@acme.test", locale: "en", data: { firstName: "Ann" } };
    const all = Array.from({ length: count }, () => ({ ...one, subject: { type: "address" as const, id: newId() } }));
    return Promise.all(all.map((letter) => sendLetter(ctx, letter)));
  });

const unsent = async (ids: string[]) => {
  const rows = await asVisitor((ctx) => ctx.tx.select().from(letters).where(inArray(letters.id, ids)));
  return rows.filter(({ state }) => state !== "sent").length;
};

async function until(seconds: number, done: () => boolean | Promise<boolean>): Promise<void> {
  for (const end = Date.now() + seconds * 1000; Date.now() < end; await sleep(50)) if (await done()) return;
  throw new Error(`not within ${seconds} s`);
}

const messageIds = () => smtp.received.map(({ mail }) => mail.messageId?.slice(1, 37)).sort();

function workerHere(): Worker {
  const worker = startWorker();
  workers.push(worker);
  return worker;
}

function workerProcess(): ChildProcess {
  const child = spawn(process.execPath, ["--import", "tsx", "e2e/stubs/worker.ts"], { stdio: "inherit" });
  children.push(child);
  return child;
}

describe("the worker", () => {
  test("runs as the application's own role, and sends at once what is asked for", async () => {
    setUp();
    const worker = workerHere();
    const [warmUp] = await send(1);
    await until(10, async () => (await unsent([warmUp ?? ""])) === 0);
    const ids = await send(5);
    await until(5, async () => (await unsent(ids)) === 0);
    await worker.stop();
    expect(messageIds()).toEqual([warmUp, ...ids].sort());
  }, 30_000);

  test("R10: a server that is busy gets the letter once, when it has time", async () => {
    let busy = 2;
    setUp({ answer: (step) => (step === "rcpt" && busy-- > 0 ? { code: 421, text: "busy" } : undefined) });
    const worker = workerHere();
    const ids = await send(1);
    await until(25, async () => (await unsent(ids)) === 0);
    await worker.stop();
    expect(messageIds()).toEqual(ids);
    const [letter] = await asVisitor((ctx) =>
      ctx.tx
        .select()
        .from(letters)
        .where(eq(letters.id, ids[0] ?? "")),
    );
    expect(letter).toMatchObject({ state: "sent", attempts: 3, reason: null });
  }, 40_000);

  test("stopped, it ends the letters in hand and leaves the rest for the next", async () => {
    setUp({ slow: 300 });
    const worker = workerHere();
    const ids = await send(12);
    await until(10, () => smtp.received.length >= 1);
    await worker.stop();
    const left = await unsent(ids);
    expect(left).toBeGreaterThan(0);
    expect(smtp.received).toHaveLength(12 - left);
    const locked = sql`select 1 from graphile_worker._private_jobs where locked_by is not null`;
    expect(await asVisitor((ctx) => ctx.tx.execute(locked))).toHaveLength(0);
    const next = workerHere();
    await until(10, async () => (await unsent(ids)) === 0);
    await next.stop();
    expect(messageIds()).toEqual([...ids].sort());
  }, 30_000);

  test("R07: a database that drops every connection is found again, in the middle of the work", async () => {
    setUp({ slow: 100 });
    const worker = workerHere();
    const ids = await send(12);
    await until(10, () => smtp.received.length >= 2);
    const drop = sql`select pg_terminate_backend(pid) from pg_stat_activity
      where usename = current_user and pid <> pg_backend_pid()`;
    await asVisitor((ctx) => ctx.tx.execute(drop));
    await until(15, async () => (await unsent(ids).catch(() => 1)) === 0);
    await worker.stop();
    expect([...new Set(messageIds())]).toEqual([...ids].sort());
  }, 60_000);

  test("R06 I7: killed in the middle of twenty letters, none is lost, and a repetition carries the same id", async () => {
    setUp({ slow: 150 });
    const first = workerProcess();
    const ids = await send(20);
    await until(20, () => smtp.received.length >= 5);
    first.kill("SIGKILL");
    expect(await unsent(ids)).toBeGreaterThan(0);
    workerProcess();
    await until(45, async () => (await unsent(ids)) === 0);
    expect([...new Set(messageIds())]).toEqual([...ids].sort());
    expect(smtp.received.length).toBeLessThanOrEqual(24);
  }, 80_000);
});
