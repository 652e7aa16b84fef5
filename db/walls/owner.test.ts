import { and, eq, sql } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import { closeDatabase, database } from "@/db/client";
import { members } from "@/db/schema/members";
import { ownerships } from "@/db/schema/ownerships";
import { workspaces } from "@/db/schema/workspaces";
import { join, type Member } from "@/db/seed/join";
import { asMember, asUser, newPerson, newStage, type Stage } from "@/db/seed/stage";
import { sqlState } from "@/lib/gate/retry";
import { newId } from "@/lib/kernel/ids";
import { createWorkspace } from "@/lib/workspaces/commands/create-workspace";

const TRIES = 50;
const [NOT_UNIQUE, NO_PARENT, BROKEN_RULE, REFUSED] = ["23505", "23503", "23514", "42501"];

let stage: Stage;
let others: Member[];

beforeAll(async () => {
  stage = await newStage();
  const part = { roles: ["administrator"] };
  others = await Promise.all([1, 2, 3, 4].map(async () => join(stage, await newPerson(), part)));
});

afterAll(closeDatabase);

/** Does something fifty times at once inside the workspace; answers what became of each try. */
function atOnce(work: (tx: Parameters<Parameters<typeof asMember>[2]>[0]["tx"], at: number) => Promise<unknown>) {
  const one = (_: unknown, at: number) =>
    asMember(stage.owner, stage.slug, ({ tx }) => work(tx, at)).then(() => "done", sqlState);
  return Promise.all(Array.from({ length: TRIES }, one));
}

function listOwners(): Promise<{ memberId: string }[]> {
  return asMember(stage.owner, stage.slug, ({ tx }) => tx.select({ memberId: ownerships.memberId }).from(ownerships));
}

const other = (at: number) => others[at % others.length]?.memberId ?? "";

test("fifty at once can't make a second owner", async () => {
  const results = await atOnce((tx, at) =>
    tx.insert(ownerships).values({ workspaceId: stage.id, memberId: other(at) }),
  );
  expect(new Set(results)).toEqual(new Set([NOT_UNIQUE]));
  expect(await listOwners()).toHaveLength(1);
});

test("fifty at once can't take the owner away", async () => {
  const owner = and(eq(members.workspaceId, stage.id), eq(members.id, stage.owner.memberId));
  const ways = [
    (tx: Parameters<Parameters<typeof atOnce>[0]>[0]) => tx.delete(ownerships),
    (tx: Parameters<Parameters<typeof atOnce>[0]>[0]) =>
      tx.update(members).set({ suspendedAt: new Date() }).where(owner),
    (tx: Parameters<Parameters<typeof atOnce>[0]>[0]) => tx.update(members).set({ removedAt: new Date() }).where(owner),
    (tx: Parameters<Parameters<typeof atOnce>[0]>[0]) => tx.delete(members).where(owner),
    (tx: Parameters<Parameters<typeof atOnce>[0]>[0]) => tx.update(ownerships).set({ active: false }),
  ];
  const results = await atOnce((tx, at) => ways[at % ways.length]?.(tx) ?? Promise.resolve());
  expect(new Set(results)).toEqual(new Set([REFUSED, NO_PARENT, BROKEN_RULE]));
  expect(await listOwners()).toEqual([{ memberId: stage.owner.memberId }]);
});

test("fifty who hand it on at once leave one owner, and a suspended member is never one", async () => {
  await atOnce((tx, at) => tx.update(ownerships).set({ memberId: other(at) }));
  const [now] = await listOwners();
  expect(await listOwners()).toHaveLength(1);
  expect(others.map(({ memberId }) => memberId)).toContain(now?.memberId);
  const suspendAll = await atOnce((tx, at) =>
    tx
      .update(members)
      .set({ suspendedAt: new Date() })
      .where(and(eq(members.workspaceId, stage.id), eq(members.id, other(at)))),
  );
  expect(suspendAll).toContain(NO_PARENT);
  const [owner] = await asMember(stage.owner, stage.slug, ({ tx }) =>
    tx
      .select({ active: members.active })
      .from(members)
      .where(eq(members.id, now?.memberId ?? "")),
  );
  expect(owner).toEqual({ active: true });
});

test("a workspace without an owner can't be committed", async () => {
  const id = newId();
  const attempt = database().transaction(async (tx) => {
    await tx.insert(workspaces).values({
      ...{ id, slug: `orphan-${id.slice(-12)}`, name: "Orphan", locale: "en", timeZone: "UTC", currency: "EUR" },
      ...{ pack: "essential", invitationHours: 12 },
    });
  });
  expect(await attempt.then(() => "done", sqlState)).toBe(BROKEN_RULE);
});

test("of fifty who want the same address for a workspace, one gets it", async () => {
  const person = await newPerson();
  const slug = `wanted-${newId().slice(-12)}`;
  const input = { name: "Wanted", slug, pack: "essential", timeZone: "UTC", currency: "EUR", locale: "en" as const };
  const tries = Array.from({ length: TRIES }, () => asUser(person, (ctx) => createWorkspace(ctx, input)));
  const results = await Promise.allSettled(tries);
  expect(results.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
  const owners = await asMember({ ...person }, slug, ({ tx }) => tx.select({ one: sql`1` }).from(ownerships));
  expect(owners).toHaveLength(1);
});
