import { eq, sql } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { letters } from "@/db/schema/letters";
import { asMember, asVisitor, newStage } from "@/db/seed/stage";
import type { JobCtx } from "@/lib/jobs/job";
import { newId } from "@/lib/kernel/ids";
import { sendLetter } from "./commands";
import { samples } from "./letter-samples";
import { deliveriesOf } from "./queries";

const send = (ctx: JobCtx, subjectId: string, to = "ann@acme.test") => {
  const subject = { type: "address" as const, id: subjectId };
  return sendLetter(ctx, { template: "address-in-use", to, locale: "en", subject, data: { firstName: "Ann" } });
};
const stored = (ctx: JobCtx, id: string) => ctx.tx.select().from(letters).where(eq(letters.id, id));
const jobs = (id: string) =>
  asVisitor((ctx) => ctx.tx.execute(sql`select payload from graphile_worker._private_jobs where key = ${id}`));

describe("a letter is a row and a job of the caller's transaction", () => {
  test("both are there when it commits", async () => {
    const id = await asVisitor((ctx) => send(ctx, newId()));
    expect(await asVisitor((ctx) => stored(ctx, id))).toMatchObject([
      { state: "queued", attempts: 0, timeZone: "UTC" },
    ]);
    expect(await jobs(id)).toMatchObject([{ payload: { letterId: id, workspaceId: null } }]);
  });

  test("V2.3.3: and neither when it doesn't", async () => {
    let id = "";
    const work = asVisitor(async (ctx) => {
      id = await send(ctx, newId());
      throw new Error("the cause failed");
    });
    await expect(work).rejects.toThrow("the cause failed");
    expect(await asVisitor((ctx) => stored(ctx, id))).toEqual([]);
    expect(await jobs(id)).toEqual([]);
  });

  test.each([
    "a@acme.test,b@acme.test",
    "a@acme.test;b@acme.test",
    '"a@acme.test"@acme.test',
    "a@acme.test\r\nBcc: b@acme.test",
    "Ann <ann@acme.test>",
    "ann",
    "",
  ])("A37: %j is not one address", async (to) => {
    await expect(asVisitor((ctx) => send(ctx, newId(), to))).rejects.toThrow("exactly one address");
  });

  test("data that the letter can't use is refused at once, not at midnight by the worker", async () => {
    const data = { ...samples.invitation, roles: [] };
    const subject = { type: "invitation" as const, id: newId() };
    const work = asVisitor((ctx) =>
      sendLetter(ctx, { template: "invitation", to: "a@b.test", locale: "en", subject, data }),
    );
    await expect(work).rejects.toThrow();
  });
});

describe("a workspace's letters", () => {
  test("take its time zone, and are seen from inside it alone (V8.4.1)", async () => {
    const [stage, other] = [await newStage(), await newStage()];
    const subjectId = newId();
    const id = await asMember(stage.owner, stage.slug, (ctx) => send(ctx, subjectId));
    const look = async (ctx: JobCtx) => [await stored(ctx, id), [...(await deliveriesOf(ctx, "address", [subjectId]))]];
    const [[rows, deliveries]] = [await asMember(stage.owner, stage.slug, look)];
    expect(rows).toMatchObject([{ workspaceId: stage.id, timeZone: "Europe/Berlin" }]);
    expect(deliveries).toMatchObject([[subjectId, { state: "queued", reason: null, attempts: 0 }]]);
    expect(await asMember(other.owner, other.slug, look)).toEqual([[], []]);
    expect(await asVisitor(look)).toEqual([[], []]);
  });

  test("the newest letter tells how a subject fares", async () => {
    const subjectId = newId();
    const at = (now: string) => ({ now: new Date(now) });
    const first = await asVisitor((ctx) => send(ctx, subjectId), at("2026-03-02T10:00:00Z"));
    await asVisitor((ctx) => ctx.tx.update(letters).set({ state: "failed" }).where(eq(letters.id, first)));
    await asVisitor((ctx) => send(ctx, subjectId), at("2026-03-02T11:00:00Z"));
    const deliveries = await asVisitor((ctx) => deliveriesOf(ctx, "address", [subjectId, newId()]));
    expect([...deliveries.values()]).toMatchObject([{ state: "queued", createdAt: new Date("2026-03-02T11:00:00Z") }]);
  });
});
