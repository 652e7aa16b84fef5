import { and, eq } from "drizzle-orm";
import { beforeEach, describe, expect, it } from "vitest";
import { letters } from "@/db/schema/letters";
import { asMember, listRecorded, newColleague, newStage, type Person, type Stage } from "@/db/seed/stage";
import { memberTouches } from "@/lib/gate/touches";
import { Conflict, Forbidden, NotFound } from "@/lib/kernel/errors";
import { removeMember } from "@/lib/members/commands/remove-member";
import { getMember } from "@/lib/members/queries/get-member";
import { findStanding } from "@/lib/sessions/queries";
import { unwantedNominationLetter } from "../queries/letter-wanted";
import { listNominees } from "../queries/list-nominees";
import { findNewestNomination } from "../queries/nominations";
import { getOwner } from "../queries/owner";
import { acceptOwnership } from "./accept-ownership";
import { cancelNomination } from "./cancel-nomination";
import { declineOwnership } from "./decline-ownership";
import { lapseNomination } from "./lapse-nomination";
import { nominateOwner } from "./nominate-owner";

type Seated = Person & { memberId: string };
type Work<T> = Parameters<typeof asMember<T>>[2];

const DAY = 24 * 60 * 60 * 1000;
let stage: Stage;
let admin: Seated;
let agent: Seated;

const by = <T>(who: Person, work: Work<T>, now?: Date) => asMember(who, stage.slug, work, { now });
const later = () => new Date(Date.now() + DAY + 1000);
const nominate = async (who: Seated = agent, now?: Date) => {
  const { id } = await by(stage.owner, (ctx) => nominateOwner(ctx, { memberId: who.memberId }), now);
  return { nominationId: id };
};
const ownerNow = async () => (await by(agent, getOwner)).id;
const lettersTo = (who: Person) =>
  by(agent, async ({ tx, workspace }) => {
    const mine = and(eq(letters.to, who.email), eq(letters.workspaceId, workspace.id));
    const rows = await tx.select().from(letters).where(mine).orderBy(letters.createdAt, letters.id);
    return rows.map(({ template, data }) => [template, data.how ?? data.you ?? data.by]);
  });
const verbs = async () => (await listRecorded(stage)).map(({ verb }) => verb);

beforeEach(async () => {
  stage = await newStage();
  admin = await newColleague(stage, "Administrator", { firstName: "Dolores", lastName: "Prieto" });
  agent = await newColleague(stage, "Conversation Agent", { firstName: "Amir", lastName: "Haddad" });
});

describe("nominating", () => {
  it("is the Owner's alone, and changes nothing by itself", async () => {
    await expect(by(admin, (ctx) => nominateOwner(ctx, agent))).rejects.toThrow(Forbidden);
    await nominate();
    expect(await ownerNow()).toBe(stage.owner.memberId);
    expect(await lettersTo(agent)).toEqual([["ownership-nominated", "Olivia Marsh"]]);
    expect((await verbs())[0]).toBe("ownership.nominated");
  });

  it("asks one person at a time", async () => {
    const first = await nominate();
    await expect(nominate(admin)).rejects.toMatchObject({ code: "nominationOpen" });
    await by(stage.owner, (ctx) => cancelNomination(ctx, first));
    await expect(nominate(admin)).resolves.toBeDefined();
  });

  it("refuses the Owner themselves, strangers and ids that are none", async () => {
    const foreign = await newStage();
    await expect(by(stage.owner, (ctx) => nominateOwner(ctx, stage.owner))).rejects.toMatchObject({
      code: "nomineeIsOwner",
    });
    for (const memberId of [foreign.owner.memberId, "x", ""])
      await expect(by(stage.owner, (ctx) => nominateOwner(ctx, { memberId }))).rejects.toThrow(NotFound);
  });

  it("offers every active member but the Owner, found by name or address", async () => {
    const names = async (q?: string) => (await by(stage.owner, (ctx) => listNominees(ctx, q))).nominees;
    expect((await names()).map(({ name }) => name)).toEqual(["Amir Haddad", "Dolores Prieto"]);
    expect((await names("dol pri")).map(({ roles }) => roles)).toEqual([["Administrator"]]);
    expect(await names("olivia")).toEqual([]);
  });

  it("is seen by the two whom it concerns", async () => {
    const { nominationId: id } = await nominate();
    const seen = (who: Person) => by(who, findNewestNomination);
    expect(await seen(stage.owner)).toMatchObject({ id, state: "open", answerable: false });
    expect(await seen(agent)).toMatchObject({ id, state: "open", answerable: true });
    expect(await seen(admin)).toBeNull();
  });
});

describe("accepting", () => {
  it("moves ownership, makes the former Owner an administrator, and leaves everybody's other roles", async () => {
    const before = await by(stage.owner, (ctx) => getMember(ctx, stage.owner.memberId));
    const nomination = await nominate();
    await by(agent, (ctx) => acceptOwnership(ctx, nomination));
    expect(await ownerNow()).toBe(agent.memberId);
    const [former, owner] = await by(agent, (ctx) =>
      Promise.all([getMember(ctx, stage.owner.memberId), getMember(ctx, agent.memberId)]),
    );
    const names = (list: { name: string }[]) => list.map(({ name }) => name);
    expect(names(former.roles)).toEqual([...new Set([...names(before.roles), "Administrator"])]);
    expect([former.isOwner, owner.isOwner, names(owner.roles)]).toEqual([false, true, ["Conversation Agent"]]);
    expect(await lettersTo(agent)).toContainEqual(["ownership-moved", "owner"]);
    expect(await lettersTo(stage.owner)).toEqual([["ownership-moved", "former"]]);
    expect(await verbs()).toContain("ownership.accepted");
  });

  it("leaves the former Owner no more than their roles give, from the next request on", async () => {
    const nomination = await nominate();
    await by(agent, (ctx) => acceptOwnership(ctx, nomination));
    await expect(by(stage.owner, (ctx) => nominateOwner(ctx, admin))).rejects.toMatchObject({
      because: { permission: "ownership:transfer" },
    });
    const place = (await findStanding(stage.owner.token, stage.slug, new Date()))?.place;
    expect(place?.actor.isOwner).toBe(false);
    await expect(by(agent, (ctx) => nominateOwner(ctx, stage.owner))).resolves.toBeDefined();
  });

  it("is the nominee's alone; to everybody else the nomination isn't there", async () => {
    const nomination = await nominate();
    for (const who of [admin, stage.owner]) {
      await expect(by(who, (ctx) => acceptOwnership(ctx, nomination))).rejects.toThrow(NotFound);
      await expect(by(who, (ctx) => declineOwnership(ctx, nomination))).rejects.toThrow(NotFound);
    }
    const foreign = await newStage();
    const aside = (ctx: Parameters<typeof acceptOwnership>[0]) => acceptOwnership(ctx, nomination);
    await expect(asMember(foreign.owner, foreign.slug, aside)).rejects.toThrow(NotFound);
    await expect(by(agent, (ctx) => acceptOwnership(ctx, { nominationId: "x" }))).rejects.toThrow(NotFound);
    await expect(by(agent, (ctx) => acceptOwnership(ctx, nomination))).resolves.toBeDefined();
  });

  it("works once, and not after 24 hours", async () => {
    const late = await nominate();
    await expect(by(agent, (ctx) => acceptOwnership(ctx, late), later())).rejects.toMatchObject({
      params: { state: "lapsed" },
    });
    await by(agent, (ctx) => acceptOwnership(ctx, late));
    await expect(by(agent, (ctx) => acceptOwnership(ctx, late))).rejects.toThrow(Conflict);
  });
});

describe("a nomination ends without a new Owner", () => {
  it("when the nominee declines: the Owner is told", async () => {
    const nomination = await nominate();
    await by(agent, (ctx) => declineOwnership(ctx, nomination));
    expect(await lettersTo(stage.owner)).toEqual([["ownership-ended", "declined"]]);
    await expect(by(agent, (ctx) => acceptOwnership(ctx, nomination))).rejects.toMatchObject({
      params: { state: "declined" },
    });
  });

  it("when the Owner takes it back: the nominee is told, and a letter that waits isn't sent", async () => {
    const nomination = await nominate();
    const letter = { subjectId: nomination.nominationId };
    expect(await by(agent, (ctx) => unwantedNominationLetter(ctx, letter))).toBeNull();
    await expect(by(admin, (ctx) => cancelNomination(ctx, nomination))).rejects.toThrow(Forbidden);
    await by(stage.owner, (ctx) => cancelNomination(ctx, nomination));
    expect(await by(agent, (ctx) => unwantedNominationLetter(ctx, letter))).toBe("nominationEnded");
    expect((await lettersTo(agent)).at(-1)).toEqual(["ownership-ended", "cancelled"]);
    await expect(by(agent, (ctx) => acceptOwnership(ctx, nomination))).rejects.toThrow(Conflict);
  });

  it("when its time is over: noted once, and it doesn't block the next", async () => {
    const { nominationId } = await nominate();
    await by(admin, (ctx) => lapseNomination(ctx, nominationId));
    expect(await verbs()).not.toContain("ownership.lapsed");
    for (let twice = 0; twice < 2; twice++) await by(admin, (ctx) => lapseNomination(ctx, nominationId), later());
    expect(await lettersTo(stage.owner)).toEqual([["ownership-ended", "lapsed"]]);
    expect((await verbs()).filter((verb) => verb === "ownership.lapsed")).toHaveLength(1);
    await expect(nominate(admin)).resolves.toBeDefined();
  });

  it("when its time is over and nobody has noted it yet", async () => {
    await nominate();
    await expect(nominate(admin, later())).resolves.toBeDefined();
    expect((await verbs()).slice(0, 2)).toEqual(["ownership.nominated", "ownership.lapsed"]);
  });

  it("when the nominee is removed, and it stays ended when they return", async () => {
    const nomination = await nominate();
    await by(admin, (ctx) => removeMember(ctx, { memberId: agent.memberId, version: 1 }, memberTouches));
    expect((await by(stage.owner, findNewestNomination))?.state).toBe("cancelled");
    const told = await by(admin, async ({ tx }) =>
      (await tx.select().from(letters).where(eq(letters.to, stage.owner.email))).map(({ data }) => data.how),
    );
    expect(told).toEqual(["gone"]);
    await expect(by(stage.owner, (ctx) => cancelNomination(ctx, nomination))).rejects.toThrow(Conflict);
  });
});
