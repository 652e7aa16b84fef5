import { and, eq } from "drizzle-orm";
import { beforeEach, describe, expect, it } from "vitest";
import { letters } from "@/db/schema/letters";
import { ownerships } from "@/db/schema/ownerships";
import { invite, recast, tokenOf } from "@/db/seed/invite";
import {
  asMember,
  asUser,
  listRecorded,
  newColleague,
  newPerson,
  newStage,
  type Person,
  type Stage,
} from "@/db/seed/stage";
import { memberTouches } from "@/lib/gate/touches";
import { Conflict, Forbidden, Invalid, NotFound, Stale } from "@/lib/kernel/errors";
import { changeCapacity } from "@/lib/members/commands/change-capacity";
import { removeMember } from "@/lib/members/commands/remove-member";
import { suspendMember } from "@/lib/members/commands/suspend-member";
import { getMember } from "@/lib/members/queries/get-member";
import { nominateOwner } from "@/lib/ownership/commands/nominate-owner";
import { findNewestNomination } from "@/lib/ownership/queries/nominations";
import { findStanding } from "@/lib/sessions/queries";
import { createTeam } from "@/lib/teams/commands/create-team";
import { addTeamMembers } from "@/lib/teams/commands/move-members";
import { getInvitation } from "../queries/get-invitation";
import { getSuccession } from "../queries/replacements";
import { acceptInvitation } from "./accept-invitation";
import { resendInvitation } from "./resend-invitations";
import { sendReplacement } from "./send-replacement";

type Seated = Person & { memberId: string };
type Work<T> = Parameters<typeof asMember<T>>[2];

let stage: Stage;
let admin: Seated;
let agent: Seated;
let heir: Person;

const by = <T>(who: Person, work: Work<T>) => asMember(who, stage.slug, work);
const names = (list: { name: string }[]) => list.map(({ name }) => name);
const asked = (who: Seated, to: Person, version = 1) => ({
  ...{ memberId: who.memberId, version, note: null },
  ...{ firstName: to.firstName, lastName: to.lastName, email: to.email },
});
const replace = async (who = agent, to = heir, sender: Person = admin, version = 1) => {
  const { id } = await by(sender, (ctx) => sendReplacement(ctx, asked(who, to, version)));
  return { id, token: await tokenOf(stage, id) };
};
const accept = (token: string, who = heir) => asUser(who, (ctx) => acceptInvitation(ctx, { token }, memberTouches));
const member = (id: string) => by(stage.owner, (ctx) => getMember(ctx, id));
const linksTo = (who: Person) =>
  by(admin, async ({ tx }) =>
    (await tx.select().from(letters).where(eq(letters.to, who.email))).map(({ data: { replaces, firstName } }) => ({
      replaces,
      firstName,
    })),
  );
const succession = (id: string) => by(stage.owner, (ctx) => getSuccession(ctx, id));

beforeEach(async () => {
  stage = await newStage();
  admin = await newColleague(stage, "Administrator", { firstName: "Dolores", lastName: "Prieto" });
  agent = await newColleague(stage, "Conversation Agent", { firstName: "Amir", lastName: "Haddad" });
  heir = await newPerson({ firstName: "Amir", lastName: "Haddad-Costa" });
  await by(admin, async (ctx) => {
    const team = await createTeam(ctx, { name: "Front desk", description: "" });
    await addTeamMembers(ctx, { teamId: team.id, ids: [agent.memberId] });
  });
});

describe("whoever accepts takes over the place", () => {
  it("as it is at that moment: roles, teams, capacity and invitations that were sent; the one before is suspended", async () => {
    const { id, token } = await replace(agent, heir, admin);
    expect((await succession(agent.memberId)).invited).toMatchObject({ invitationId: id, state: "pending" });
    await recast(stage, agent.memberId, ["supervisor"]);
    await by(admin, (ctx) => changeCapacity(ctx, { memberId: agent.memberId, version: 1, capacity: 3 }));
    const detail = await by(admin, (ctx) => getInvitation(ctx, id));
    expect([names(detail.gift.roles), detail.replaces?.name]).toEqual([["Supervisor"], "Amir Haddad"]);
    await accept(token);
    const { heir: next } = await succession(agent.memberId);
    const [before, after] = [await member(agent.memberId), await member(next?.id ?? "")];
    expect([names(after.roles), names(after.teams), after.capacity]).toEqual([["Supervisor"], ["Front desk"], 3]);
    expect([before.suspendedAt, before.teams]).toEqual([expect.any(Date), []]);
    expect(await findStanding(agent.token, null, new Date())).toBeNull();
    expect((await succession(after.id)).before).toMatchObject({ id: agent.memberId, name: "Amir Haddad" });
    const told = await by(admin, ({ tx, workspace }) =>
      tx
        .select()
        .from(letters)
        .where(and(eq(letters.to, agent.email), eq(letters.workspaceId, workspace.id))),
    );
    expect(told.map(({ template }) => template)).toEqual(["member-replaced"]);
    expect(await linksTo(heir)).toEqual([{ replaces: "Amir Haddad", firstName: "Amir" }]);
    const [newest] = await listRecorded(stage);
    expect(newest).toMatchObject({ verb: "member.replaced", actorName: "Amir Haddad-Costa" });
    const ended = await by(admin, (ctx) => getInvitation(ctx, id));
    expect([ended.state, names(ended.gift.roles), names(ended.gift.teams)]).toEqual([
      "accepted",
      ["Supervisor"],
      ["Front desk"],
    ]);
  });

  it("with the invitations that the one before had sent, and even their own place", async () => {
    const { id } = await invite(stage, { email: "waits@stage.test" }, { by: admin });
    const { token } = await replace(admin, heir, admin);
    await accept(token);
    const { heir: next } = await succession(admin.memberId);
    expect((await member(admin.memberId)).suspendedAt).not.toBeNull();
    const waiting = await by(stage.owner, (ctx) => getInvitation(ctx, id));
    expect([waiting.inviter, waiting.stuck]).toEqual(["Amir Haddad-Costa", null]);
    expect(next?.name).toBe("Amir Haddad-Costa");
  });

  it("twenty at once make one membership", async () => {
    const { token } = await replace();
    const all = await Promise.allSettled(Array.from({ length: 20 }, () => accept(token)));
    expect(all.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
  });

  it("but not a nomination as the next Owner", async () => {
    await by(stage.owner, (ctx) => nominateOwner(ctx, agent));
    await accept((await replace()).token);
    expect((await by(stage.owner, findNewestNomination))?.state).toBe("cancelled");
  });
});

describe("is refused", () => {
  it("for the Owner, by those who may not, and to those who hold less than the place", async () => {
    await expect(replace(stage.owner)).rejects.toMatchObject({ code: "ownerNotReplaced" });
    await expect(replace(stage.owner, heir, stage.owner)).rejects.toMatchObject({ code: "ownerNotReplaced" });
    await expect(replace(admin, heir, agent)).rejects.toThrow(Forbidden);
    await expect(replace()).resolves.toBeDefined();
  });

  it("for an address that is a member's, a second time, from a stale page and for a stranger's id", async () => {
    const foreign = await newStage();
    await expect(replace(agent, admin)).rejects.toMatchObject({ fields: { email: { code: "alreadyMember" } } });
    await expect(replace(agent, agent)).rejects.toThrow(Invalid);
    await expect(replace(agent, heir, admin, 7)).rejects.toThrow(Stale);
    await expect(replace(foreign.owner)).rejects.toThrow(NotFound);
    const first = await replace();
    await expect(replace(agent, await newPerson())).rejects.toMatchObject({ code: "replacementOpen" });
    await expect(by(admin, (ctx) => resendInvitation(ctx, { invitationId: first.id }))).resolves.toBeDefined();
  });

  it("when the inviter no longer holds what the place does, until someone who does renews it", async () => {
    const { id, token } = await replace();
    await recast(stage, admin.memberId, ["supervisor"]);
    await expect(accept(token)).rejects.toMatchObject({ code: "inviterCannotAnyMore" });
    expect((await member(agent.memberId)).suspendedAt).toBeNull();
    await by(stage.owner, (ctx) => resendInvitation(ctx, { invitationId: id }));
    await expect(accept(await tokenOf(stage, id))).resolves.toBeDefined();
  });

  it("when the place has become the Owner's", async () => {
    const { token } = await replace();
    await by(stage.owner, ({ tx }) => tx.update(ownerships).set({ memberId: agent.memberId }));
    await expect(accept(token)).rejects.toMatchObject({ code: "replacedIsOwner" });
  });
});

describe("at the same moment", () => {
  const whom = () => ({ memberId: agent.memberId, version: 1 });

  it("accepted and removed: either there is an heir, or nobody takes over", async () => {
    const { id, token } = await replace();
    const [accepted, removed] = await Promise.allSettled([
      accept(token),
      by(stage.owner, (ctx) => removeMember(ctx, whom(), memberTouches)),
    ]);
    const { state } = await by(stage.owner, (ctx) => getInvitation(ctx, id));
    if (accepted.status === "fulfilled") {
      expect([state, removed]).toEqual(["accepted", expect.objectContaining({ reason: expect.any(Stale) })]);
    } else {
      expect([state, removed.status]).toEqual(["revoked", "fulfilled"]);
      expect(accepted.reason).toBeInstanceOf(Conflict);
    }
  });

  it("accepted, suspended and edited: the heir has all of it, and the one before is kept out", async () => {
    const { token } = await replace();
    await Promise.allSettled([
      accept(token),
      by(stage.owner, (ctx) => suspendMember(ctx, whom(), memberTouches)),
      by(stage.owner, (ctx) => changeCapacity(ctx, { ...whom(), capacity: 2 })),
    ]);
    const { heir: next } = await succession(agent.memberId);
    const [before, after] = [await member(agent.memberId), await member(next?.id ?? "")];
    expect(before.suspendedAt).not.toBeNull();
    expect([names(after.teams), after.capacity]).toEqual([["Front desk"], before.capacity]);
  });
});
