import { and, eq } from "drizzle-orm";
import { beforeEach, describe, expect, it } from "vitest";
import { letters } from "@/db/schema/letters";
import { roles } from "@/db/schema/roles";
import { users } from "@/db/schema/users";
import {
  asMember,
  asUser,
  listRecorded,
  newColleague,
  newStage,
  type Person,
  type Stage,
  signInAgain,
} from "@/db/seed/stage";
import { memberTouches } from "@/lib/gate/touches";
import { Conflict, Forbidden, NotFound, Stale } from "@/lib/kernel/errors";
import { findStanding } from "@/lib/sessions/queries";
import { findHome } from "@/lib/workspaces/queries";
import { getMember } from "../queries/get-member";
import { changeCapacity } from "./change-capacity";
import { leaveWorkspace } from "./leave-workspace";
import { reactivateMember } from "./reactivate-member";
import { removeMember } from "./remove-member";
import { suspendMember } from "./suspend-member";

type Seated = Person & { memberId: string };
let stage: Stage;
let admin: Seated;
let agent: Seated;

const by = <T>(who: Person, work: Parameters<typeof asMember<T>>[2]) => asMember(who, stage.slug, work);
const whom = (who: Seated, version = 1) => ({ memberId: who.memberId, version });
const place = async (who: Person) => (await findStanding(who.token, stage.slug, new Date()))?.place;
const lettersTo = (who: Person) =>
  by(stage.owner, async ({ tx, workspace }) => {
    const mine = and(eq(letters.to, who.email), eq(letters.workspaceId, workspace.id));
    return (await tx.select().from(letters).where(mine)).map(({ template }) => template);
  });

beforeEach(async () => {
  stage = await newStage();
  admin = await newColleague(stage, "Administrator", { firstName: "Dolores", lastName: "Prieto" });
  agent = await newColleague(stage, "Conversation Agent", { firstName: "Amir", lastName: "Haddad" });
});

describe("suspending", () => {
  it("ends every session at once and tells the member (A21)", async () => {
    const phone = await signInAgain(agent);
    await expect(by(agent, (ctx) => suspendMember(ctx, whom(admin), memberTouches))).rejects.toThrow(Forbidden);
    await by(admin, (ctx) => suspendMember(ctx, whom(agent), memberTouches));
    for (const { token } of [agent, phone]) expect(await findStanding(token, null, new Date())).toBeNull();
    expect((await place(await signInAgain(agent)))?.suspended).toBe(true);
    expect(await lettersTo(agent)).toEqual(["member-suspended"]);
    expect((await listRecorded(stage))[0]).toMatchObject({ verb: "member.suspended", actorName: "Dolores Prieto" });
    await expect(by(admin, (ctx) => suspendMember(ctx, whom(agent), memberTouches))).rejects.toThrow(Conflict);
  });

  it("is undone by letting them back in, unless that gives more than one holds", async () => {
    const lead = await newColleague(stage, "Supervisor");
    await by(stage.owner, ({ tx }) =>
      tx
        .update(roles)
        .set({ permissions: ["members:manage"] })
        .where(eq(roles.name, "Supervisor")),
    );
    await by(admin, (ctx) => suspendMember(ctx, whom(agent), memberTouches));
    await expect(by(lead, (ctx) => reactivateMember(ctx, whom(agent)))).rejects.toMatchObject({
      because: { code: "notYoursToGive", permission: "conversations:view" },
    });
    await by(admin, (ctx) => reactivateMember(ctx, whom(agent)));
    expect((await place(await signInAgain(agent)))?.suspended).toBe(false);
    await expect(by(admin, (ctx) => reactivateMember(ctx, whom(agent)))).rejects.toThrow(Conflict);
    expect((await listRecorded(stage))[0]).toMatchObject({ verb: "member.reactivated" });
  });

  it("is refused to oneself, from a stale page, and for a stranger's id", async () => {
    const other = await newStage();
    await expect(by(admin, (ctx) => suspendMember(ctx, whom(admin), memberTouches))).rejects.toMatchObject({
      code: "suspendSelf",
    });
    await expect(by(admin, (ctx) => suspendMember(ctx, whom(agent, 7), memberTouches))).rejects.toThrow(Stale);
    await expect(by(admin, (ctx) => suspendMember(ctx, whom(other.owner), memberTouches))).rejects.toThrow(NotFound);
    await by(admin, (ctx) => suspendMember(ctx, whom(agent), memberTouches));
  });
});

describe("removing", () => {
  const remove = (who: Person, target: Seated, version = 1) =>
    by(who, (ctx) => removeMember(ctx, whom(target, version), memberTouches));

  it("takes the place away, ends every session, and leads the next sign-in elsewhere", async () => {
    const home = await newStage({ owner: agent, name: "Amir’s own" });
    await asUser(agent, ({ tx }) => tx.update(users).set({ lastWorkspaceId: stage.id }).where(eq(users.id, agent.id)));
    await expect(remove(agent, admin)).rejects.toThrow(Forbidden);
    await remove(admin, agent);
    expect(await findStanding(agent.token, null, new Date())).toBeNull();
    const again = await signInAgain(agent);
    expect(await place(again)).toBeNull();
    expect((await asUser(again, findHome))?.slug).toBe(home.slug);
    expect(await lettersTo(agent)).toEqual(["member-removed"]);
    expect((await listRecorded(stage))[0]).toMatchObject({
      verb: "member.removed",
      from: { roles: ["Conversation Agent"], teams: [] },
    });
    await expect(by(admin, (ctx) => getMember(ctx, agent.memberId))).rejects.toThrow(NotFound);
    await expect(remove(admin, agent)).rejects.toThrow(NotFound);
  });

  it("is refused to oneself, from a stale page, and for a stranger's id", async () => {
    const other = await newStage();
    await expect(remove(admin, admin)).rejects.toMatchObject({ code: "removeSelf" });
    await by(admin, (ctx) => changeCapacity(ctx, { ...whom(agent), capacity: 3 }));
    await expect(remove(admin, agent)).rejects.toThrow(Stale);
    await expect(remove(admin, other.owner)).rejects.toThrow(NotFound);
    await remove(admin, agent, 2);
  });
});

describe("leaving", () => {
  it("is anyone's but the Owner's, and ends no session", async () => {
    await expect(by(stage.owner, (ctx) => leaveWorkspace(ctx, memberTouches))).rejects.toMatchObject({
      code: "ownerLeaves",
    });
    await by(agent, (ctx) => leaveWorkspace(ctx, memberTouches));
    expect(await place(agent)).toBeNull();
    expect(await findStanding(agent.token, null, new Date())).not.toBeNull();
    expect((await listRecorded(stage))[0]).toMatchObject({ verb: "member.left", actorName: "Amir Haddad" });
  });
});
