import { eq, sql } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { letters, mailPauses } from "@/db/schema/letters";
import { asVisitor } from "@/db/seed/stage";
import type { Enter } from "@/lib/jobs/job";
import { newId } from "@/lib/kernel/ids";
import { deriveToken, hashOf } from "@/lib/kernel/secrets";
import { sendLetter } from "./commands";
import { deliverLetter, type StillWanted } from "./commands-deliver";
import { SendFailure } from "./failure";
import type { Outgoing } from "./letter";
import type { Transport } from "./transports/transport";

const START = new Date("2026-03-02T10:00:00Z");
const later = (seconds: number) => new Date(START.getTime() + seconds * 1000);
const at =
  (now: Date): Enter =>
  (work) =>
    asVisitor(work, { now });

/** A provider that says what it is told to, then yes. Each has a name of its own, so that its pauses are. */
function provider(...says: (SendFailure | undefined)[]) {
  const took: Outgoing[] = [];
  const name = `test-${newId()}` as Transport["name"];
  const send = async (letter: Outgoing) => {
    const refusal = says.shift();
    if (refusal) throw refusal;
    took.push(letter);
    return { providerId: `taken-${took.length}` };
  };
  return { name, took, send };
}

const means = (transport: Transport, wanted?: StillWanted) => ({
  transport,
  stillWanted: wanted ? { address: wanted } : {},
  random: () => 1,
});

async function queued(): Promise<string> {
  const subject = { type: "address" as const, id: newId() };
  const letter = {
    template: "address-in-use" as const,
    to: "ann@acme.test",
    locale: "en",
    subject,
    data: { firstName: "Ann" },
  };
  return asVisitor((ctx) => sendLetter(ctx, letter), { now: START });
}

async function letter(id: string) {
  const [row] = await asVisitor((ctx) => ctx.tx.select().from(letters).where(eq(letters.id, id)));
  return row;
}

async function jobAt(id: string): Promise<Date> {
  const find = sql`select run_at::text as at from graphile_worker._private_jobs where key = ${id}`;
  const [job] = await asVisitor((ctx) => ctx.tx.execute<{ at: string }>(find));
  return new Date(job?.at ?? 0);
}

const busy = (retryAt?: Date) => new SendFailure("askedToWait", { lasting: false, retryAt }, "421 busy");

describe("a try at a letter", () => {
  test("taken: recorded as sent, and never sent again", async () => {
    const [id, one] = [await queued(), provider()];
    await deliverLetter(at(START), id, means(one));
    await deliverLetter(at(later(100)), id, means(one));
    expect(one.took.map((sent) => sent.id)).toEqual([id]);
    expect(await letter(id)).toMatchObject({ state: "sent", providerId: "taken-1", attempts: 1, settledAt: START });
  });

  test("I7: cut short between the provider's yes and ours, it is made again under the same id", async () => {
    const [id, one] = [await queued(), provider()];
    let entries = 0;
    const dying: Enter = (work) => {
      entries += 1;
      if (entries > 1) throw new Error("killed");
      return at(START)(work);
    };
    await expect(deliverLetter(dying, id, means(one))).rejects.toThrow("killed");
    expect(await letter(id)).toMatchObject({ state: "queued", attempts: 1 });
    await deliverLetter(at(later(21)), id, means(one));
    expect(one.took.map((sent) => sent.id)).toEqual([id, id]);
    expect(one.took[1]).toEqual(one.took[0]);
    expect(await letter(id)).toMatchObject({ state: "sent", attempts: 2 });
  }, 20_000);

  test("two workers at once make one mail", async () => {
    const [id, one] = [await queued(), provider()];
    await Promise.all([1, 2, 3, 4].map(() => deliverLetter(at(START), id, means(one))));
    expect(one.took).toHaveLength(1);
    expect(await letter(id)).toMatchObject({ state: "sent", attempts: 1 });
  });

  test("R10: refused for now, it waits with growing pauses, says why, and forgets it when it is through", async () => {
    const [id, one] = [await queued(), provider(busy(), busy())];
    await deliverLetter(at(START), id, means(one));
    expect(await letter(id)).toMatchObject({ state: "queued", reason: "askedToWait", detail: "421 busy", attempts: 1 });
    expect(await jobAt(id)).toEqual(later(4));
    await deliverLetter(at(later(4)), id, means(one));
    expect(await jobAt(id)).toEqual(later(12));
    await deliverLetter(at(later(12)), id, means(one));
    expect(await letter(id)).toMatchObject({ state: "sent", reason: null, detail: null, nextTryAt: null, attempts: 3 });
  });

  test("R10: told when to come back, it comes then, and no other letter asks before", async () => {
    const [id, other, one] = [await queued(), await queued(), provider(busy(later(600)))];
    await deliverLetter(at(START), id, means(one));
    expect(await jobAt(id)).toEqual(later(600));
    await deliverLetter(at(later(599)), other, means(one));
    expect(one.took).toEqual([]);
    expect(await jobAt(other)).toEqual(later(600));
    expect(await letter(other)).toMatchObject({ attempts: 0, nextTryAt: later(600) });
    await deliverLetter(at(later(600)), other, means(one));
    await deliverLetter(at(later(600)), id, means(one));
    expect(one.took.map((sent) => sent.id)).toEqual([other, id]);
    await asVisitor((ctx) => ctx.tx.delete(mailPauses).where(eq(mailPauses.provider, one.name)));
  });

  test("R11: refused for good, it fails with the reason and is not tried again", async () => {
    const gone = new SendFailure("addressRefused", { lasting: true }, "550 5.1.1 No such person");
    const [id, one] = [await queued(), provider(gone)];
    await deliverLetter(at(START), id, means(one));
    await deliverLetter(at(later(5)), id, means(one));
    expect(one.took).toEqual([]);
    const failed = { state: "failed", reason: "addressRefused", detail: "550 5.1.1 No such person", settledAt: START };
    expect(await letter(id)).toMatchObject(failed);
  });

  test("after a day of failing it gives up, and says so", async () => {
    const [id, one] = [await queued(), provider(busy())];
    await deliverLetter(at(later(86_399)), id, means(one));
    expect(await letter(id)).toMatchObject({ state: "failed", reason: "tooLong", detail: "421 busy" });
  });

  test("A19: whose subject has ended, it is dropped with the reason", async () => {
    const [id, one] = [await queued(), provider()];
    await deliverLetter(
      at(START),
      id,
      means(one, async () => "revoked"),
    );
    expect(one.took).toEqual([]);
    expect(await letter(id)).toMatchObject({ state: "dropped", reason: "revoked", settledAt: START });
  });

  test("A17: the link's secret is in the mail, and nowhere in the database", async () => {
    const [ids, one] = [[newId(), newId()], provider()];
    const token = deriveToken("reset-password", ids);
    const link = { purpose: "reset-password", ids, hash: hashOf(token) };
    const data = { firstName: "Ann", expiresAt: later(3600).toISOString(), link };
    const subject = { type: "user" as const, id: newId() };
    const about = { template: "reset-password" as const, to: "ann@acme.test", locale: "en", subject, data };
    const id = await asVisitor((ctx) => sendLetter(ctx, about), { now: START });
    await deliverLetter(at(START), id, means(one));
    expect(one.took[0]?.text).toContain(`/reset-password/${token}\n`);
    expect(JSON.stringify(await letter(id))).not.toContain(token.slice(-40));
  });
});
