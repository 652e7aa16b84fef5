import { eq } from "drizzle-orm";
import { beforeAll, describe, expect, test } from "vitest";
import { members } from "@/db/schema/members";
import { memberRoles, roleGrants, roles } from "@/db/schema/roles";
import { recruit, roleIdsOf } from "@/db/seed/invite";
import { asMember, newStage, type Person, type Stage } from "@/db/seed/stage";
import { Forbidden, Invalid, NotFound } from "@/lib/kernel/errors";
import { newId } from "@/lib/kernel/ids";
import { SendInvitationInput, SendInvitationsInput } from "../input";
import { typed } from "../typed";
import { sendInvitations } from "./send-invitations";

let stage: Stage;
let agentRole: string;
let adminRole: string;

beforeAll(async () => {
  stage = await newStage();
  [agentRole = "", adminRole = ""] = await roleIdsOf(stage, ["conversation-agent", "administrator"]);
});

const people = (facts = {}) => [
  { key: "a", ...typed({ firstName: "Ann", lastName: "Lee", email: `${newId()}@people.test`, ...facts }) },
];
const send = (list: ReturnType<typeof people>, more: object = {}, by: Person = stage.owner) =>
  asMember(by, stage.slug, (ctx) => {
    const rest = { roleIds: [agentRole], teamIds: [], grantIds: [], note: null, ...more };
    return sendInvitations(ctx, { people: list, ...rest });
  });
const problemsOf = (sending: Promise<unknown>) =>
  sending.then(
    () => expect.fail("it was sent"),
    (error) => (error instanceof Invalid ? error.fields : Promise.reject(error)),
  );

async function addRole(name: string, permissions: string[], holder: Person): Promise<void> {
  const role = { workspaceId: stage.id, id: newId(), name, reach: "own" as const, permissions };
  await asMember(stage.owner, stage.slug, async ({ tx }) => {
    await tx.insert(roles).values(role);
    const [member] = await tx.select().from(members).where(eq(members.userId, holder.id));
    await tx.insert(memberRoles).values({ workspaceId: stage.id, memberId: member?.id ?? "", roleId: role.id });
  });
}

describe("who may give what", () => {
  test("nobody gives what they don't hold: by shared roles, by a row's own, by a grant", async () => {
    const recruiter = await recruit(stage, ["conversation-agent"]);
    await addRole("Recruiter", ["members:manage", "conversations:view"], recruiter);
    const refused = { code: "roleNotYoursToGive", params: { name: "Supervisor" } };
    await expect(send(people(), { roleIds: [adminRole] }, recruiter)).rejects.toThrow(Forbidden);
    expect(await problemsOf(send(people({ roles: "supervisor" }), {}, recruiter))).toEqual({
      "people.a.roles": refused,
    });
    const grantIds = await asMember(stage.owner, stage.slug, ({ tx }) =>
      tx.select().from(roleGrants).where(eq(roleGrants.roleId, agentRole)),
    );
    const dispenser = grantIds.find(({ key }) => key === "conversation-dispenser")?.id;
    await expect(send(people(), { grantIds: [dispenser] }, recruiter)).rejects.toThrow(Forbidden);
    expect(await send(people(), {}, recruiter)).toHaveLength(1);
    expect(await send(people(), { grantIds: [dispenser] })).toHaveLength(1);
  });

  test("an agent invites nobody, the administrator does", async () => {
    const agent = await recruit(stage, ["conversation-agent"]);
    const admin = await recruit(stage, ["administrator"]);
    await expect(send(people(), {}, agent)).rejects.toThrow(Forbidden);
    expect(await send(people(), { roleIds: [adminRole] }, admin)).toHaveLength(1);
  });

  test("another workspace's roles, teams and grants aren't there (A46)", async () => {
    const globex = await newStage();
    const [foreign = ""] = await roleIdsOf(globex, ["conversation-agent"]);
    await expect(send(people(), { roleIds: [foreign] })).rejects.toThrow(NotFound);
    await expect(send(people(), { teamIds: [newId()] })).rejects.toThrow(NotFound);
    expect(await problemsOf(send(people(), { grantIds: [newId()] }))).toEqual({ grantIds: "grantNotOffered" });
    expect(await send(people())).toHaveLength(1);
  });

  test("nothing else that is posted counts (A43)", () => {
    const extra = { id: newId(), workspaceId: newId(), acceptedAt: "2026-01-01", invitedById: newId(), isOwner: true };
    const one = { firstName: "A", lastName: "B", email: "a@x.test", roleIds: [agentRole], ...extra };
    const parsed = SendInvitationInput.parse(one);
    expect(Object.keys(parsed).toSorted()).toEqual(["grantIds", "note", "people", "roleIds", "teamIds"]);
    const people = JSON.stringify([{ ...one, key: "a", __proto__: { polluted: true } }]);
    const [first] = SendInvitationsInput.parse({ people, ...extra }).people;
    expect(Object.keys(first ?? {}).toSorted()).toEqual(["key", ...Object.keys(typed({}))].toSorted());
    expect(SendInvitationsInput.safeParse({ people: "[" }).success).toBe(false);
  });
});
