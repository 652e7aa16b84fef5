import { eq } from "drizzle-orm";
import { beforeEach, describe, expect, it } from "vitest";
import { members } from "@/db/schema/members";
import { invite } from "@/db/seed/invite";
import { join } from "@/db/seed/join";
import { castInto, editOf, roleNamed, rolesOf, type Seated } from "@/db/seed/roles";
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
import { acceptInvitation } from "@/lib/invitations/commands/accept-invitation";
import { Forbidden, Invalid, NotFound, Stale } from "@/lib/kernel/errors";
import { changeRoles } from "@/lib/members/commands/change-roles";
import { getMember } from "@/lib/members/queries/get-member";
import { reviewDeletion } from "../queries/review-changes";
import { deleteRole } from "./delete-role";
import { saveRoles } from "./save-roles";

let stage: Stage;
let admin: Seated;
let amir: Seated;

const by = <T>(who: Person, work: Parameters<typeof asMember<T>>[2]) => asMember(who, stage.slug, work);
const drop = async (who: Person, name: string, to?: string) => {
  const [role, target] = [await roleNamed(stage, name), to ? await roleNamed(stage, to) : undefined];
  return by(who, (ctx) => deleteRole(ctx, { roleId: role.id, version: role.version, moveTo: target?.id }));
};
const rolesHeldBy = async ({ memberId }: Seated) =>
  (await by(stage.owner, (ctx) => getMember(ctx, memberId))).roles.map(({ name }) => name);

beforeEach(async () => {
  stage = await newStage();
  admin = await newColleague(stage, "Administrator", { firstName: "Dolores", lastName: "Prieto" });
  const agent = { roles: ["conversation-agent"], grants: ["conversation-dispenser"] };
  amir = await join(stage, await newPerson({ firstName: "Amir", lastName: "Haddad" }), agent);
});

describe("a role that goes", () => {
  it("isn't deleted before it is said where its people go, and then they hold just that", async () => {
    await expect(drop(admin, "Conversation Agent")).rejects.toMatchObject({ fields: { moveTo: "moveToNeeded" } });
    await expect(drop(admin, "Conversation Agent", "Conversation Agent")).rejects.toThrow(Invalid);
    await expect(drop(amir, "Conversation Agent", "Supervisor")).rejects.toThrow(Forbidden);
    const { version } = await by(admin, (ctx) => getMember(ctx, amir.memberId));
    await drop(admin, "Conversation Agent", "Supervisor");
    const after = await by(admin, (ctx) => getMember(ctx, amir.memberId));
    expect(after).toMatchObject({ roles: [{ name: "Supervisor" }], grants: [], version: version + 1 });
    expect((await rolesOf(stage)).map(({ name }) => name)).not.toContain("Conversation Agent");
    expect((await listRecorded(stage))[0]).toMatchObject({
      verb: "role.deleted",
      from: { name: "Conversation Agent" },
      to: { movedTo: "Supervisor", members: 1, people: { who: { count: 1, names: ["Amir Haddad"] } } },
    });
  });

  it("needs no other when nobody holds it", async () => {
    expect(await drop(admin, "Stakeholder")).toMatchObject({ members: 0, movedTo: null });
  });

  it("leaves whoever holds both with the other one", async () => {
    const both = await join(stage, await newPerson(), { roles: ["conversation-agent", "supervisor"] });
    await drop(admin, "Conversation Agent", "Supervisor");
    expect(await rolesHeldBy(both)).toEqual(["Supervisor"]);
  });

  it("takes open invitations along, and what they give is the other role", async () => {
    const person = await newPerson();
    const { token } = await invite(stage, { email: person.email, roles: ["stakeholder"] }, { by: admin });
    await expect(drop(admin, "Stakeholder")).rejects.toThrow(Invalid);
    await drop(admin, "Stakeholder", "Supervisor");
    await asUser(person, (ctx) => acceptInvitation(ctx, { token }, memberTouches));
    const [row] = await by(admin, ({ tx }) => tx.select().from(members).where(eq(members.userId, person.id)));
    expect(await rolesHeldBy({ ...person, memberId: row?.id ?? "" })).toEqual(["Supervisor"]);
  });

  it("is never the administrator's, whoever asks", async () => {
    for (const who of [admin, stage.owner])
      await expect(drop(who, "Administrator", "Supervisor")).rejects.toMatchObject({
        because: { code: "administratorStays" },
      });
  });

  it("moves people to nothing that the actor lacks", async () => {
    const lead = await newColleague(stage, "Supervisor");
    await castInto(stage, lead.memberId, { permissions: ["roles:manage", "conversations:view"] });
    await expect(drop(lead, "Conversation Agent", "Administrator")).rejects.toMatchObject({
      because: { code: "notYoursToGive" },
    });
    await by(admin, async (ctx) => {
      const role = editOf(await roleNamed(stage, "Stakeholder"), { reach: "own", permissions: ["conversations:view"] });
      return saveRoles(ctx, { roles: [role] });
    });
    await drop(lead, "Conversation Agent", "Stakeholder");
    expect(await rolesHeldBy(amir)).toEqual(["Stakeholder"]);
  });

  it("is refused from a stale page, when it is gone, and to where nothing is", async () => {
    const role = await roleNamed(stage, "Stakeholder");
    const globex = await newStage();
    const foreign = await roleNamed(globex, "Supervisor");
    const attempt = (roleId: string, version: number, moveTo?: string) =>
      by(admin, (ctx) => deleteRole(ctx, { roleId, version, moveTo }));
    await expect(attempt(role.id, 7)).rejects.toThrow(Stale);
    await expect(attempt(foreign.id, 1)).rejects.toThrow(NotFound);
    await expect(attempt("'; --", 1)).rejects.toThrow(NotFound);
    await expect(attempt(role.id, 1, foreign.id)).rejects.toThrow(NotFound);
    await attempt(role.id, 1);
    await expect(attempt(role.id, 1)).rejects.toThrow(NotFound);
    await expect(by(admin, (ctx) => saveRoles(ctx, { roles: [editOf(role)] }))).rejects.toThrow(NotFound);
  });

  it("is told beforehand: who loses what, by name", async () => {
    const [agent, other] = [await roleNamed(stage, "Conversation Agent"), await roleNamed(stage, "Supervisor")];
    const input = { roleId: agent.id, version: 1, moveTo: other.id };
    const review = await by(admin, (ctx) => reviewDeletion(ctx, input));
    const lost = review.difference.shifts.filter(({ to }) => to === null).flatMap(({ permissions }) => permissions);
    expect(lost).toEqual(expect.arrayContaining(["conversations:reply", "conversations:claim", "orders:view"]));
    expect(review.difference.who.names).toEqual(["Amir Haddad"]);
    await expect(by(amir, (ctx) => reviewDeletion(ctx, input))).rejects.toThrow(Forbidden);
  });
});

describe("at the same moment", () => {
  const settle = async (...acts: Promise<unknown>[]) => (await Promise.allSettled(acts)).map(({ status }) => status);

  it("two who edit one role: one wins, the other is told", async () => {
    const role = await roleNamed(stage, "Supervisor");
    const save = (who: Person, description: string) =>
      by(who, (ctx) => saveRoles(ctx, { roles: [editOf(role, { description })] }));
    const results = await Promise.allSettled([save(admin, "one"), save(stage.owner, "two")]);
    expect(results.map(({ status }) => status).toSorted()).toEqual(["fulfilled", "rejected"]);
    expect(results.find((one) => one.status === "rejected")?.reason).toBeInstanceOf(Stale);
  });

  it("whoever is given a role while it goes has the other one, or was refused", async () => {
    const target = await roleNamed(stage, "Stakeholder");
    const linh = await newColleague(stage, "Supervisor");
    const give = by(stage.owner, (ctx) =>
      changeRoles(ctx, { memberId: linh.memberId, version: 1, roleIds: [target.id], grantIds: [] }),
    );
    const [given] = await settle(give, drop(admin, "Stakeholder", "Conversation Agent"));
    expect(await rolesHeldBy(linh)).toEqual([given === "fulfilled" ? "Conversation Agent" : "Supervisor"]);
  });

  it("whoever accepts while the role goes has a role, and it isn't the one that went", async () => {
    const people = await Promise.all([1, 2, 3, 4].map(() => newPerson()));
    const tokens = await Promise.all(
      people.map(async ({ email }) => (await invite(stage, { email, roles: ["stakeholder"] }, { by: admin })).token),
    );
    const accepts = people.map((person, at) =>
      asUser(person, (ctx) => acceptInvitation(ctx, { token: tokens[at] ?? "" }, memberTouches)),
    );
    await settle(drop(admin, "Stakeholder", "Supervisor"), ...accepts);
    const rows = await by(admin, ({ tx }) => tx.select().from(members));
    for (const person of people) {
      const seat = rows.find(({ userId }) => userId === person.id);
      if (seat) expect(await rolesHeldBy({ ...person, memberId: seat.id })).toEqual(["Supervisor"]);
    }
    expect((await rolesOf(stage)).map(({ name }) => name)).not.toContain("Stakeholder");
  });
});
