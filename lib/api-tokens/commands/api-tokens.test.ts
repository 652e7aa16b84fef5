import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { closeDatabase } from "@/db/client";
import { asMember, listRecorded, newColleague, newStage, type Person, type Stage } from "@/db/seed/stage";
import { memberTouches } from "@/lib/gate/touches";
import { Conflict, Forbidden, Invalid, NotFound } from "@/lib/kernel/errors";
import { listTouched } from "@/lib/kernel/touch";
import { changeRoles } from "@/lib/members/commands/change-roles";
import { reactivateMember } from "@/lib/members/commands/reactivate-member";
import { removeMember } from "@/lib/members/commands/remove-member";
import { suspendMember } from "@/lib/members/commands/suspend-member";
import { getMember } from "@/lib/members/queries/get-member";
import { can, listHeld } from "@/lib/roles/effective";
import { listRoles } from "@/lib/roles/queries";
import { CreateTokenInput } from "../input";
import { findToken } from "../queries/find-token";
import { listTokens } from "../queries/list-tokens";
import { createToken } from "./create-token";
import { revokeToken } from "./revoke-token";
import { touchToken } from "./touch-token";

const DAY = 24 * 60 * 60 * 1000;
const later = (days: number) => new Date(Date.now() + days * DAY);
const day = (days: number) => later(days).toISOString().slice(0, 10);

let stage: Stage;
beforeAll(async () => {
  stage = await newStage();
});
afterAll(closeDatabase);

const make = (who: Person, asked: Partial<Record<keyof typeof CreateTokenInput.shape, unknown>> = {}) => {
  const input = { name: "Import", permissions: ["members:manage", "teams:manage"], lifetime: "30", ...asked };
  return asMember(who, stage.slug, (ctx) => createToken(ctx, CreateTokenInput.parse(input)));
};
const admin = () => newColleague(stage, "Administrator");
const rights = async (token: string) => {
  const found = await findToken(token, new Date());
  return found && listHeld(found.actor).map(({ permission }) => permission);
};

describe("a token", () => {
  it("acts as its maker within what it was given, and is stored as a hash", async () => {
    const maker = await admin();
    const { token, id } = await make(maker);
    expect(token).toMatch(/^mst_[\w-]{64}$/);
    const found = await findToken(token, new Date());
    expect(found).toMatchObject({ token: { id, name: "Import" }, workspace: { id: stage.id, slug: stage.slug } });
    expect(found?.actor).toMatchObject({ memberId: maker.memberId, isOwner: false });
    expect(await rights(token)).toEqual(["members:manage", "teams:manage"]);
    const { rows } = await asMember(maker, stage.slug, (ctx) => listTokens(ctx, {}));
    expect(JSON.stringify(rows)).not.toContain(token);
    expect(rows[0]).toMatchObject({ id, state: "active", lastUsedAt: null, maker: { id: maker.memberId } });
    expect((await listRecorded(stage))[0]).toMatchObject({ verb: "api-token.created" });
  });

  it("of the Owner isn't the Owner, and holds none of the Owner's own permissions", async () => {
    const { token } = await make(stage.owner, { permissions: ["members:manage"] });
    const found = await findToken(token, new Date());
    if (!found) throw new Error("no token");
    expect([found.actor.isOwner, can(found.actor, "ownership:transfer")]).toEqual([false, false]);
    for (const permissions of [["ownership:transfer"], ["no-such:thing"], []])
      expect(CreateTokenInput.safeParse({ name: "x", permissions, lifetime: "30" }).success).toBe(false);
  });

  it("never carries more than its maker holds (A73)", async () => {
    const agent = await newColleague(stage, "Conversation Agent");
    await expect(make(agent, { permissions: ["conversations:view"] })).rejects.toThrow(Forbidden);
    await expect(make(await admin(), { permissions: ["conversations:view"] })).resolves.toBeDefined();
  });

  it("shrinks with its maker at once, and grows with them no further than it was made", async () => {
    const maker = await admin();
    const { token } = await make(maker);
    const give = (name: string, version: number) =>
      asMember(stage.owner, stage.slug, async (ctx) => {
        const role = (await listRoles(ctx)).find((one) => one.name === name);
        await changeRoles(ctx, { memberId: maker.memberId, version, roleIds: [role?.id ?? ""], grantIds: [] });
      });
    await give("Stakeholder", 1);
    expect(await rights(token)).toEqual([]);
    await give("Administrator", 2);
    expect(await rights(token)).toEqual(["members:manage", "teams:manage"]);
  });

  it("sleeps while its maker is suspended, and ends when they are removed (A21)", async () => {
    const maker = await admin();
    const { token } = await make(maker);
    const acts = { memberId: maker.memberId, version: 1 };
    const act = <T>(work: Parameters<typeof asMember<T>>[2]) => asMember(stage.owner, stage.slug, work);
    await act((ctx) => suspendMember(ctx, acts, memberTouches));
    expect(await rights(token)).toBeNull();
    await act((ctx) => reactivateMember(ctx, acts));
    expect(await rights(token)).toHaveLength(2);
    const touched = await act(async (ctx) => listTouched(ctx, await getMember(ctx, maker.memberId), memberTouches));
    expect(touched).toContainEqual({ what: "apiTokens", count: 1, names: ["Import"] });
    await act((ctx) => removeMember(ctx, acts, memberTouches));
    expect(await rights(token)).toBeNull();
    const { rows } = await act((ctx) => listTokens(ctx, {}));
    expect(rows.find((one) => one.maker.id === maker.memberId)?.state).toBe("revoked");
  });

  it("is refused from the commit of its revocation on, whoever revokes it", async () => {
    const { token, id } = await make(await admin());
    const revoke = (who: Person, at: Stage, tokenId: string) =>
      asMember(who, at.slug, (ctx) => revokeToken(ctx, { tokenId }));
    const [agent, other] = [await newColleague(stage, "Conversation Agent"), await newStage()];
    await expect(revoke(agent, stage, id)).rejects.toThrow(Forbidden);
    await expect(revoke(other.owner, other, id)).rejects.toThrow(NotFound);
    await expect(revoke(stage.owner, stage, "x")).rejects.toThrow(NotFound);
    expect(await rights(token)).toHaveLength(2);
    await revoke(stage.owner, stage, id);
    expect(await rights(token)).toBeNull();
    await expect(revoke(stage.owner, stage, id)).rejects.toThrow(Conflict);
  });

  it("ends when it was said to, after a year at the latest", async () => {
    const { token } = await make(await admin(), { lifetime: "date", until: day(3) });
    expect(await findToken(token, later(2))).not.toBeNull();
    expect(await findToken(token, later(5))).toBeNull();
    for (const until of [undefined, day(-2), day(400)])
      await expect(make(await admin(), { lifetime: "date", until })).rejects.toThrow(Invalid);
    expect(CreateTokenInput.safeParse({ name: "x", permissions: ["teams:manage"] }).success).toBe(false);
  });

  it("writes down its last use, at most once a minute", async () => {
    const { token } = await make(await admin());
    const use = async (ip: string, now: Date) => {
      const found = await findToken(token, now);
      if (found) await touchToken(found, ip, now);
      return (await findToken(token, now))?.token.lastUsedAt?.getTime();
    };
    const at = Date.now();
    expect(await use("10.0.0.1", new Date(at))).toBe(at);
    expect(await use("10.0.0.2", new Date(at + 30_000))).toBe(at);
    expect(await use("10.0.0.2", new Date(at + 61_000))).toBe(at + 61_000);
  });

  it.each(["", "x", "mst_", `mst_${"a".repeat(64)}`, `mst_${"%".repeat(64)}`, "mst_".repeat(5000)])(
    "isn't anything else: %#",
    async (text) => expect(await findToken(text, new Date())).toBeNull(),
  );
});
