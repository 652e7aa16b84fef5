import { eq } from "drizzle-orm";
import { beforeEach, describe, expect, test } from "vitest";
import { invitations } from "@/db/schema/invitations";
import { members } from "@/db/schema/members";
import { roles } from "@/db/schema/roles";
import { teamMembers, teams } from "@/db/schema/teams";
import { workspaces } from "@/db/schema/workspaces";
import { invite, recast, recruit, roleIdsOf } from "@/db/seed/invite";
import { asMember, asUser, asVisitor, newPerson, newStage, type Person, type Stage } from "@/db/seed/stage";
import { memberTouches } from "@/lib/gate/touches";
import { Conflict, Forbidden } from "@/lib/kernel/errors";
import { newId } from "@/lib/kernel/ids";
import { stateOf } from "../invitation";
import { getActivation } from "../queries/activation";
import { acceptInvitation } from "./accept-invitation";

let stage: Stage;
let admin: Person;
let person: Person;

beforeEach(async () => {
  stage = await newStage();
  admin = await recruit(stage, ["administrator"]);
  person = await newPerson();
});

const asOwner = <T>(work: Parameters<typeof asMember<T>>[2]) => asMember(stage.owner, stage.slug, work);
const accept = (token: string) => asUser(person, (ctx) => acceptInvitation(ctx, { token }, memberTouches));
const look = (token: string) => asUser(person, (ctx) => getActivation(ctx, token));
const byAdmin = (keys = ["supervisor"], more = {}) =>
  invite(stage, { email: person.email, roles: keys, ...more }, { by: admin });
const memberOf = async ({ id }: Person) =>
  (await asOwner(({ tx }) => tx.select().from(members).where(eq(members.userId, id))))[0];

async function stillPending(id: string) {
  const [row] = await asOwner(({ tx }) => tx.select().from(invitations).where(eq(invitations.id, id)));
  return row && stateOf(row, new Date()) === "pending";
}

describe("the inviter's rights count when it is accepted", () => {
  test("demoted meanwhile: refused, said before anyone tries, and left pending for another to renew", async () => {
    const { id, token } = await byAdmin();
    const { id: adminId = "" } = (await memberOf(admin)) ?? {};
    await recast(stage, adminId, ["conversation-agent"]);
    expect(await look(token)).toMatchObject({ is: "stuck", because: "inviterCannotAnyMore" });
    await expect(accept(token)).rejects.toThrow(Forbidden);
    expect(await memberOf(person)).toBeUndefined();
    expect(await stillPending(id)).toBe(true);
    await recast(stage, adminId, ["administrator"]);
    await expect(accept(token)).resolves.toHaveProperty("slug");
  });

  test.each(["suspendedAt", "removedAt"] as const)("%s: refused", async (column) => {
    const { token } = await byAdmin();
    const set = (value: Date | null) =>
      asOwner(({ tx }) =>
        tx
          .update(members)
          .set({ [column]: value })
          .where(eq(members.userId, admin.id)),
      );
    await set(new Date());
    await expect(accept(token)).rejects.toThrow(Forbidden);
    await set(null);
    await expect(accept(token)).resolves.toHaveProperty("slug");
  });

  test("a role that grew beyond the inviter isn't handed out", async () => {
    const [supervisor = "", administrator = ""] = await roleIdsOf(stage, ["supervisor", "administrator"]);
    const { token } = await byAdmin();
    const change = (id: string, permissions: string[]) =>
      asOwner(({ tx }) => tx.update(roles).set({ permissions }).where(eq(roles.id, id)));
    await change(administrator, ["members:manage", "conversations:view"]);
    await change(supervisor, ["conversations:view", "billing:manage"]);
    await expect(accept(token)).rejects.toThrow(Forbidden);
    await change(supervisor, ["conversations:view"]);
    await expect(accept(token)).resolves.toHaveProperty("slug");
  });
});

describe("what was deleted meanwhile falls out", () => {
  test("one of two roles, and a team", async () => {
    const teamId = newId();
    await asOwner(({ tx }) => tx.insert(teams).values({ workspaceId: stage.id, id: teamId, name: "Night" }));
    const { token } = await byAdmin(["supervisor", "stakeholder"], { teamIds: [teamId] });
    expect(await look(token)).toMatchObject({ is: "live", teams: ["Night"] });
    const [stakeholder = ""] = await roleIdsOf(stage, ["stakeholder"]);
    await asOwner(async ({ tx }) => {
      await tx.delete(roles).where(eq(roles.id, stakeholder));
      await tx.delete(teams).where(eq(teams.id, teamId));
    });
    expect(await look(token)).toMatchObject({ is: "live", roles: ["Supervisor"], teams: [] });
    await accept(token);
    expect(await asOwner(({ tx }) => tx.select().from(teamMembers))).toEqual([]);
  });

  test("no role left: a clear refusal", async () => {
    const { id, token } = await byAdmin();
    const [supervisor = ""] = await roleIdsOf(stage, ["supervisor"]);
    await asOwner(({ tx }) => tx.delete(roles).where(eq(roles.id, supervisor)));
    expect(await look(token)).toMatchObject({ is: "stuck", because: "invitationWithoutRole" });
    await expect(accept(token)).rejects.toThrow(Forbidden);
    expect(await stillPending(id)).toBe(true);
  });

  test("a role that is deleted at the same moment", async () => {
    const { token } = await byAdmin(["supervisor", "stakeholder"]);
    const [stakeholder = ""] = await roleIdsOf(stage, ["stakeholder"]);
    const deleting = asOwner(async ({ tx }) => {
      await tx.delete(roles).where(eq(roles.id, stakeholder));
      await new Promise((done) => setTimeout(done, 300));
    });
    await new Promise((done) => setTimeout(done, 100));
    const [accepted] = await Promise.all([accept(token), deleting]);
    expect(accepted.slug).toBe(stage.slug);
  });
});

test("a domain that isn't taken any more: refused, and said before", async () => {
  const { token } = await byAdmin();
  const take = (emailDomains: string[]) =>
    asVisitor((ctx) => ctx.tx.update(workspaces).set({ emailDomains }).where(eq(workspaces.id, stage.id)));
  await take(["acme.test"]);
  expect(await look(token)).toMatchObject({ is: "stuck", because: "domainNotTaken" });
  await expect(accept(token)).rejects.toThrow(Conflict);
  await take(["stage.test"]);
  await expect(accept(token)).resolves.toHaveProperty("slug");
});
