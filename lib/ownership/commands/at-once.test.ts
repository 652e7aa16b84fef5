import { eq, sql } from "drizzle-orm";
import { beforeEach, describe, expect, it } from "vitest";
import { database } from "@/db/client";
import { ownershipNominations as nominations, ownerships } from "@/db/schema/ownerships";
import { asMember, newColleague, newStage, type Person, type Stage, signInAgain } from "@/db/seed/stage";
import { enterWorkspace } from "@/db/workspace";
import { memberTouches } from "@/lib/gate/touches";
import { Conflict, Forbidden } from "@/lib/kernel/errors";
import { reactivateMember } from "@/lib/members/commands/reactivate-member";
import { removeMember } from "@/lib/members/commands/remove-member";
import { suspendMember } from "@/lib/members/commands/suspend-member";
import { acceptOwnership } from "./accept-ownership";
import { cancelNomination } from "./cancel-nomination";
import { declineOwnership } from "./decline-ownership";
import { nominateOwner } from "./nominate-owner";

type Seated = Person & { memberId: string };
type Work = Parameters<typeof asMember<unknown>>[2];

let stage: Stage;
let admin: Seated;
let nominee: Seated;
let nomination: { nominationId: string };

const whom = { version: 1 };
const inside = <T>(work: (tx: Parameters<typeof enterWorkspace>[0]) => Promise<T>) =>
  database().transaction(async (tx) => {
    await enterWorkspace(tx, stage.id);
    return work(tx);
  });
const owners = () => inside((tx) => tx.select().from(ownerships).where(eq(ownerships.workspaceId, stage.id)));

/** All of it at once, while the owners are counted over and over: there is exactly one at each look. */
async function together(acts: [Person, Work][]) {
  let over = false;
  const counts = new Set<number>();
  const watch = (async () => {
    while (!over) counts.add((await owners()).length);
  })();
  const results = await Promise.allSettled(acts.map(([who, act]) => asMember(who, stage.slug, act)));
  over = true;
  await watch;
  expect([...counts]).toEqual([1]);
  const errors = results.flatMap((one) => (one.status === "rejected" ? [one.reason] : []));
  return { done: results.flatMap((one, at) => (one.status === "fulfilled" ? [at] : [])), errors };
}

const accept: Work = (ctx) => acceptOwnership(ctx, nomination);
const shuffled = (acts: [Person, Work][]) => acts.toSorted(() => Math.random() - 0.5);

beforeEach(async () => {
  stage = await newStage();
  admin = await newColleague(stage, "Administrator");
  nominee = await newColleague(stage, "Administrator");
  const { id } = await asMember(stage.owner, stage.slug, (ctx) => nominateOwner(ctx, nominee));
  nomination = { nominationId: id };
});

describe("at the same moment", () => {
  it("fifty accept: one does, and nothing is written twice", async () => {
    const { done, errors } = await together(Array.from({ length: 50 }, () => [nominee, accept]));
    expect(done).toHaveLength(1);
    expect(errors).toHaveLength(49);
    for (const error of errors) expect(error).toBeInstanceOf(Conflict);
    expect((await owners())[0]?.memberId).toBe(nominee.memberId);
    const [told] = await inside((tx) =>
      tx.execute(sql`select count(*)::int as letters from letters where template = 'ownership-moved'
        and workspace_id = ${stage.id}`),
    );
    expect(told).toEqual({ letters: 2 });
  });

  it("fifty of those who accept, decline and take back: one of them counts", async () => {
    const acts = Array.from({ length: 50 }, (_, at): [Person, Work] => {
      if (at % 3 === 0) return [stage.owner, (ctx) => cancelNomination(ctx, nomination)];
      return [nominee, at % 3 === 1 ? accept : (ctx) => declineOwnership(ctx, nomination)];
    });
    const { done } = await together(shuffled(acts));
    expect(done).toHaveLength(1);
    const [row] = await inside((tx) => tx.select().from(nominations));
    const moved = (await owners())[0]?.memberId === nominee.memberId;
    expect(moved).toBe(row?.acceptedAt !== null);
  });

  it.each([
    [
      "suspended",
      (ctx: Parameters<Work>[0]) => suspendMember(ctx, { ...whom, memberId: nominee.memberId }, memberTouches),
    ],
    [
      "removed",
      (ctx: Parameters<Work>[0]) => removeMember(ctx, { ...whom, memberId: nominee.memberId }, memberTouches),
    ],
  ])("the nominee accepts and is %s: one of the two happens", async (_, act) => {
    const { done, errors } = await together(
      shuffled([
        ...Array.from({ length: 25 }, (): [Person, Work] => [nominee, accept]),
        ...Array.from({ length: 25 }, (): [Person, Work] => [admin, act]),
      ]),
    );
    expect(done).toHaveLength(1);
    for (const error of errors) expect([403, 404, 409]).toContain(error.status);
    const [owner] = await owners();
    const [row] = await inside((tx) => tx.select().from(nominations));
    if (owner?.memberId === nominee.memberId) expect(row?.acceptedAt).not.toBeNull();
    else expect([owner?.memberId, row?.cancelledAt]).toEqual([stage.owner.memberId, expect.any(Date)]);
  });

  it("fifty are nominated: one is", async () => {
    await asMember(stage.owner, stage.slug, (ctx) => cancelNomination(ctx, nomination));
    const { done, errors } = await together(
      Array.from({ length: 50 }, (_, at) => [stage.owner, (ctx) => nominateOwner(ctx, at % 2 === 0 ? admin : nominee)]),
    );
    expect(done).toHaveLength(1);
    for (const error of errors) expect(error).toMatchObject({ code: "nominationOpen" });
  });

  it("a nominee who was suspended and let back in is no nominee any more", async () => {
    const target = { ...whom, memberId: nominee.memberId };
    await asMember(admin, stage.slug, (ctx) => suspendMember(ctx, target, memberTouches));
    await asMember(admin, stage.slug, (ctx) => reactivateMember(ctx, target));
    const back = await signInAgain(nominee);
    await expect(asMember(back, stage.slug, accept)).rejects.toMatchObject({ params: { state: "cancelled" } });
    await expect(asMember(stage.owner, stage.slug, (ctx) => nominateOwner(ctx, nominee))).resolves.toBeDefined();
  });

  it("the database itself keeps a suspended member from owning", async () => {
    const plant = inside(async (tx) => {
      await tx.execute(sql`update members set suspended_at = now() where id = ${nominee.memberId}`);
      await tx.execute(sql`update ownerships set member_id = ${nominee.memberId}`);
    });
    await expect(plant).rejects.toThrow();
    expect((await owners())[0]?.memberId).toBe(stage.owner.memberId);
    await expect(asMember(nominee, stage.slug, accept)).resolves.toBeDefined();
    await expect(asMember(nominee, stage.slug, accept)).rejects.not.toBeInstanceOf(Forbidden);
  });
});
