import { sql } from "drizzle-orm";
import { beforeEach, describe, expect, it } from "vitest";
import { asMember, listRecorded, newColleague, newStage, type Person, type Stage, signInAgain } from "@/db/seed/stage";
import { enterAsJob } from "@/lib/gate/enter-job";
import { transact } from "@/lib/gate/transact";
import { Conflict, Forbidden, NotFound } from "@/lib/kernel/errors";
import { newId } from "@/lib/kernel/ids";
import { changeRoles } from "@/lib/members/commands/change-roles";
import { removeMember } from "@/lib/members/commands/remove-member";
import { suspendMember } from "@/lib/members/commands/suspend-member";
import { listHeld } from "@/lib/roles/effective";
import { listRoles } from "@/lib/roles/queries";
import { findStanding } from "@/lib/sessions/queries";
import { lapseViewing } from "../jobs";
import { memberTouch, stopViewing } from "./end-viewing";
import { viewAs, viewAsDraft } from "./start-viewing";

type Colleague = Person & { memberId: string };
let stage: Stage;
let admin: Colleague;
let agent: Colleague;

beforeEach(async () => {
  stage = await newStage();
  admin = await newColleague(stage, "Administrator", { firstName: "Dolores", lastName: "Prieto" });
  agent = await newColleague(stage, "Conversation Agent", { firstName: "Amir", lastName: "Haddad" });
});

const place = async (who: Person, at = new Date()) => (await findStanding(who.token, stage.slug, at))?.place;
const look = (who: Person, whom: Colleague) =>
  asMember(who, stage.slug, (ctx) => viewAs(ctx, { memberId: whom.memberId }));
const draft = (...permissions: "contacts:view"[]) => [{ name: "Reader", permissions, reach: "own" as const }];
const verbs = async () => (await listRecorded(stage)).map(({ verb, actorName }) => `${verb} ${actorName}`);
const later = (minutes: number) => new Date(Date.now() + minutes * 60_000);

/** Acts as the viewer themselves, as the gate lets an action that may be done in a view. */
async function asViewer<T>(who: Person, work: Parameters<typeof asMember<T>>[2]): Promise<T> {
  const found = await findStanding(who.token, stage.slug, new Date());
  const viewer = found?.place?.actor.viewing?.viewer;
  if (!found?.place || !viewer) throw new Error("not viewing");
  const entry = { user: found.user, workspace: found.place.workspace, actor: viewer };
  return transact(entry, { ip: null, userAgent: null }, "read write", (ctx) => work({ ...ctx, ...entry }));
}

describe("viewing as a member", () => {
  it("shows their place with what both hold, on the viewer's session alone", async () => {
    const elsewhere = await signInAgain(admin);
    await look(admin, agent);
    const [seen, theirs] = [await place(admin), await place(agent)];
    expect(seen?.actor).toMatchObject({
      memberId: agent.memberId,
      userId: agent.id,
      name: "Amir Haddad",
      isOwner: false,
    });
    expect(seen?.actor.roles.map(({ name }) => name)).toEqual(["Conversation Agent"]);
    expect(listHeld(seen?.actor ?? expect.fail())).toEqual(listHeld(theirs?.actor ?? expect.fail()));
    expect(seen?.actor.viewing?.viewer).toMatchObject({ memberId: admin.memberId, name: "Dolores Prieto" });
    expect((await place(elsewhere))?.actor.viewing).toBeUndefined();
    expect(theirs?.actor.viewing).toBeUndefined();
  });

  it("touches no other workspace of the same session", async () => {
    const other = await newStage({ owner: admin });
    await look(admin, agent);
    expect((await findStanding(admin.token, other.slug, new Date()))?.place?.actor).toMatchObject({ isOwner: true });
  });

  it("opens no transaction that could write, and says so", async () => {
    await asMember(admin, stage.slug, async (ctx) => expect(ctx.actor.viewing).toBeUndefined());
    await look(admin, agent);
    await expect(asMember(admin, stage.slug, async () => {})).rejects.toThrow(Forbidden);
    await asViewer(admin, stopViewing);
    await asMember(admin, stage.slug, async () => {});
  });

  it("of the Owner gives nothing of the Owner's", async () => {
    const own = await place(admin);
    await look(admin, stage.owner);
    const seen = await place(admin);
    expect(seen?.actor).toMatchObject({ memberId: stage.owner.memberId, isOwner: false });
    expect(seen?.actor.permissions).toEqual(own?.actor.permissions);
  });

  it("is for those who manage roles, and of someone else who is here", async () => {
    await expect(look(agent, admin)).rejects.toThrow(Forbidden);
    await expect(look(admin, admin)).rejects.toMatchObject({ because: { code: "viewSelf" } });
    const stranger = await newColleague(await newStage(), "Administrator");
    await expect(look(admin, stranger)).rejects.toThrow(NotFound);
    for (const memberId of [newId(), "x", ""])
      await expect(asMember(admin, stage.slug, (ctx) => viewAs(ctx, { memberId }))).rejects.toThrow(NotFound);
    await asMember(stage.owner, stage.slug, (ctx) => suspendMember(ctx, { memberId: agent.memberId, version: 1 }, []));
    await expect(look(admin, agent)).rejects.toMatchObject({ because: { code: "viewSuspended" } });
    await look(admin, stage.owner);
  });

  it("is one at a time for a session, also when asked for twice at once", async () => {
    const tries = await Promise.allSettled([look(admin, agent), look(admin, stage.owner)]);
    const refused = tries.filter((one) => one.status === "rejected");
    expect(refused).toHaveLength(1);
    expect(refused[0]?.reason instanceof Conflict || refused[0]?.reason instanceof Forbidden).toBe(true);
    expect((await verbs()).filter((one) => one.startsWith("viewing.started"))).toHaveLength(1);
  });
});

describe("viewing as a draft", () => {
  it("shows oneself with that role in place of one's own, as far as one holds it", async () => {
    await asMember(admin, stage.slug, (ctx) => viewAsDraft(ctx, { draft: draft("contacts:view") }));
    const seen = await place(admin);
    expect(seen?.actor).toMatchObject({ memberId: admin.memberId, isOwner: false, roles: [{ name: "Reader" }] });
    expect(listHeld(seen?.actor ?? expect.fail())).toEqual([{ permission: "contacts:view", reach: "own" }]);
    await expect(asMember(agent, stage.slug, (ctx) => viewAsDraft(ctx, { draft: draft() }))).rejects.toThrow(Forbidden);
  });
});

describe("a view ends", () => {
  it("when it is stopped, which is written down as is its beginning", async () => {
    await look(admin, agent);
    await asViewer(admin, stopViewing);
    expect((await place(admin))?.actor).toMatchObject({ memberId: admin.memberId });
    expect((await verbs()).slice(0, 2)).toEqual(["viewing.ended Dolores Prieto", "viewing.started Dolores Prieto"]);
    await asMember(admin, stage.slug, stopViewing);
    expect((await verbs())[0]).toBe("viewing.ended Dolores Prieto");
  });

  it("after half an hour, by a job that runs harmlessly twice", async () => {
    await look(admin, agent);
    const viewing = (await place(admin, later(29)))?.actor.viewing ?? expect.fail();
    expect(await place(admin, later(31))).toMatchObject({ actor: { memberId: admin.memberId }, lapsed: viewing.id });
    const jobs = await asMember(stage.owner, stage.slug, ({ tx }) =>
      tx.execute<{ run_at: Date }>(sql`select run_at from graphile_worker.jobs where task_identifier = 'viewings.lapse'
        and key is null and run_at between now() + interval '29 minutes' and now() + interval '31 minutes'`),
    );
    expect(jobs.length).toBeGreaterThan(0);
    for (const _ of [1, 2]) await lapseViewing(enterAsJob(stage.id), { viewingId: viewing.id });
    expect((await verbs()).filter((one) => one === "viewing.lapsed Dolores Prieto")).toHaveLength(1);
    expect((await place(admin))?.actor.viewing).toBeUndefined();
  });

  it("and another begins although the worker was late", async () => {
    await look(admin, agent);
    const found = (await place(admin, later(31))) ?? expect.fail();
    const user = (await findStanding(admin.token, null, new Date()))?.user ?? expect.fail();
    const entry = { user, workspace: found.workspace, actor: found.actor };
    await transact(entry, { ip: null, userAgent: null }, "read write", (ctx) =>
      viewAs({ ...ctx, ...entry, now: later(31) }, { memberId: stage.owner.memberId }),
    );
    expect((await place(admin, later(32)))?.actor).toMatchObject({ memberId: stage.owner.memberId });
  });

  it("when the viewer may no longer manage roles", async () => {
    await look(admin, agent);
    await asMember(stage.owner, stage.slug, async (ctx) => {
      const role = (await listRoles(ctx)).find(({ name }) => name === "Supervisor");
      await changeRoles(ctx, { memberId: admin.memberId, version: 1, roleIds: [role?.id ?? ""], grantIds: [] });
    });
    const after = await place(admin);
    expect(after).toMatchObject({ actor: { memberId: admin.memberId, roles: [{ name: "Supervisor" }] } });
    expect(after?.lapsed).toEqual(expect.any(String));
  });

  it.each(["suspended", "removed"])("when the member is %s", async (how) => {
    await look(admin, agent);
    const act = how === "suspended" ? suspendMember : removeMember;
    await asMember(stage.owner, stage.slug, (ctx) => act(ctx, { memberId: agent.memberId, version: 1 }, [memberTouch]));
    expect(await place(admin)).toMatchObject({ actor: { memberId: admin.memberId }, lapsed: null });
    expect(await verbs()).toContain("viewing.lapsed Dolores Prieto");
  });

  it("with the viewer's place", async () => {
    await look(admin, agent);
    await asMember(stage.owner, stage.slug, (ctx) =>
      removeMember(ctx, { memberId: admin.memberId, version: 1 }, [memberTouch]),
    );
    expect(await findStanding((await signInAgain(admin)).token, stage.slug, new Date())).toMatchObject({ place: null });
    expect(await verbs()).toContain("viewing.lapsed Dolores Prieto");
  });
});
