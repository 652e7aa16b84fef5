import { beforeAll, describe, expect, it } from "vitest";
import { members } from "@/db/schema/members";
import { memberRoles } from "@/db/schema/roles";
import { users } from "@/db/schema/users";
import { asMember, newStage, type Stage } from "@/db/seed/stage";
import { newId } from "@/lib/kernel/ids";
import { listRoles } from "@/lib/roles/queries";
import { createTeam } from "@/lib/teams/commands/create-team";
import { addTeamMembers } from "@/lib/teams/commands/move-members";
import { type ListMembers, ListMembersInput, SORTS } from "../input";
import { listMembers } from "./list-members";

let stage: Stage;
let teamId: string;
let supervisorId: string;

const DAY = 86_400_000;
const now = new Date("2026-03-02T12:00:00Z");
const people: [string, string, Partial<{ idle: number; suspended: true; twoFactor: true; email: string }>][] = [
  ["Ann", "Lee", { idle: 0.5, twoFactor: true }],
  ["Ann", "Lee", { idle: 0.5 }],
  ["Ann", "Lee", {}],
  ["Zoë", "Lindqvist", { idle: 3 }],
  ["Zoe", "Marsh", { idle: 40 }],
  ["Łukasz", "Żak", { suspended: true }],
  ["100%", "Real", { email: "percent@x.test" }],
  ["Under_score", "Smith", { email: "under@x.test" }],
  ["Бари", "Иванова", { idle: 10 }],
  ["李", "小龙", { idle: 20 }],
];

beforeAll(async () => {
  stage = await newStage({ owner: undefined });
  await asMember(stage.owner, stage.slug, async (ctx) => {
    const workspaceId = ctx.workspace.id;
    const role = (await listRoles(ctx)).find(({ name }) => name === "Supervisor");
    supervisorId = role?.id ?? "";
    const team = await createTeam(ctx, { name: "Front desk", description: "" });
    teamId = team.id;
    const ids: string[] = [];
    for (const [firstName, lastName, how] of people) {
      const [userId, id] = [newId(), newId()];
      ids.push(id);
      const email = how.email ?? `${id}@list.test`;
      const twoFactorAt = how.twoFactor ? now : null;
      const lastActiveAt = how.idle === undefined ? null : new Date(now.getTime() - how.idle * DAY);
      const suspendedAt = how.suspended ? now : null;
      await ctx.tx.insert(users).values({ id: userId, email: `${userId}@x.test`, firstName, lastName, twoFactorAt });
      await ctx.tx.insert(members).values({
        ...{ workspaceId, id, userId, email, firstName, lastName },
        ...{ lastActiveAt, suspendedAt, createdAt: now },
      });
    }
    await ctx.tx
      .insert(memberRoles)
      .values(ids.slice(0, 4).map((memberId) => ({ workspaceId, memberId, roleId: supervisorId })));
    await addTeamMembers(ctx, { teamId, ids: ids.slice(2, 5) });
  });
});

const list = (asked: Partial<Record<keyof ListMembers, string>> = {}) =>
  asMember(stage.owner, stage.slug, (ctx) => listMembers(ctx, ListMembersInput.parse(asked)), { now });
const names = async (asked: Parameters<typeof list>[0]) => (await list(asked)).rows.map(({ name }) => name);

describe("going through the list", () => {
  const orders = SORTS.flatMap((sort) => (["asc", "desc"] as const).map((direction) => ({ sort, direction })));

  it.each(orders)("gives everyone once, forward and back, in order: $sort $direction", async (order) => {
    const all = (await list({ ...order, limit: "100" })).rows.map(({ id }) => id);
    expect(new Set(all).size).toBe(people.length + 1);
    for (const limit of ["1", "3", "4"]) {
      const pages: string[][] = [];
      let [cursor, last]: (string | null)[] = [null, null];
      do {
        const page = await list({ ...order, limit, ...(cursor ? { cursor } : {}) });
        pages.push(page.rows.map(({ id }) => id));
        [cursor, last] = [page.next, page.previous];
      } while (cursor);
      expect(pages.flat()).toEqual(all);
      const back: string[][] = [];
      while (last) {
        const page = await list({ ...order, limit, cursor: last });
        back.unshift(page.rows.map(({ id }) => id));
        last = page.previous;
      }
      expect(back.flat()).toEqual(pages.slice(0, -1).flat());
    }
  });

  it("puts the most recently active first, and whoever never was last", async () => {
    const order = await names({ sort: "active", direction: "desc", limit: "100" });
    expect(order.slice(0, 3)).toEqual(["Olivia Marsh", "Ann Lee", "Ann Lee"]);
    expect(order.slice(-2)).not.toContain("Zoe Marsh");
  });

  it("takes a cursor of another order, or a forged one, for none", async () => {
    const { next } = await list({ limit: "3" });
    expect(await names({ limit: "3", sort: "joined", cursor: next ?? "" })).toHaveLength(3);
    expect(await names({ limit: "3", cursor: "nonsense" })).toEqual(await names({ limit: "3" }));
  });
});

describe("narrowing the list", () => {
  it.each([
    [{ q: "zoe" }, ["Zoë Lindqvist", "Zoe Marsh"]],
    [{ q: "ZOË" }, ["Zoë Lindqvist", "Zoe Marsh"]],
    [{ q: "lee an" }, ["Ann Lee", "Ann Lee", "Ann Lee"]],
    [{ q: "lukasz zak" }, ["Łukasz Żak"]],
    [{ q: "%" }, ["100% Real"]],
    [{ q: "r_s" }, ["Under_score Smith"]],
    [{ q: "percent@x" }, ["100% Real"]],
    [{ q: "бар" }, ["Бари Иванова"]],
    [{ q: "小龙" }, ["李 小龙"]],
    [{ q: "nobody at all" }, []],
    [{ status: "suspended" }, ["Łukasz Żak"]],
    [{ twoFactor: "on" }, ["Ann Lee"]],
    [{ active: "day" }, ["Ann Lee", "Ann Lee", "Olivia Marsh"]],
    [{ active: "not-month", q: "zoe" }, ["Zoe Marsh"]],
    [{ active: "never", q: "ann" }, ["Ann Lee"]],
  ])("%j gives %j", async (asked, expected) => {
    const { rows, total } = await list(asked);
    expect(rows.map(({ name }) => name)).toEqual(expected);
    expect(total).toEqual({ count: expected.length, more: false });
  });

  it("by role and by team, together with roles and teams by name", async () => {
    expect(await names({ role: supervisorId })).toHaveLength(4);
    expect(await names({ team: teamId })).toHaveLength(3);
    const both = await list({ team: teamId, role: supervisorId });
    expect(both.rows.map(({ roles, teams }) => [roles[0]?.name, teams[0]?.name])).toEqual([
      ["Supervisor", "Front desk"],
      ["Supervisor", "Front desk"],
    ]);
    expect(both.total.count).toBe(2);
  });

  it("counts everyone without counting", async () => {
    expect((await list({ limit: "1" })).total).toEqual({ count: people.length + 1, more: false });
    expect((await list({ limit: "1", status: "active" })).total.count).toBe(people.length);
  });

  it("shows a stranger's workspace nobody of this one", async () => {
    const other = await newStage({ name: "Globex" });
    const seen = (asked: object) =>
      asMember(other.owner, other.slug, (ctx) => listMembers(ctx, ListMembersInput.parse(asked)));
    expect((await seen({ q: "zoe" })).rows).toEqual([]);
    expect((await seen({ role: supervisorId })).rows).toEqual([]);
    expect((await seen({})).rows.map(({ id }) => id)).toEqual([other.owner.memberId]);
  });
});
