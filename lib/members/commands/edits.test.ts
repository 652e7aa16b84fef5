import { beforeAll, describe, expect, it } from "vitest";
import { asMember, listRecorded, newColleague, newStage, type Person, type Stage } from "@/db/seed/stage";
import { Forbidden, Invalid, NotFound, Stale } from "@/lib/kernel/errors";
import { newId } from "@/lib/kernel/ids";
import { listRoles } from "@/lib/roles/queries";
import type { WorkspaceRole } from "@/lib/roles/workspace-role";
import { createTeam } from "@/lib/teams/commands/create-team";
import { getMember } from "../queries/get-member";
import { changeCapacity } from "./change-capacity";
import { changeDetails } from "./change-details";
import { changeRoles } from "./change-roles";
import { changeTeams } from "./change-teams";

type Seated = Person & { memberId: string };
let stage: Stage;
let admin: Seated;
let agent: Seated;
let roles: WorkspaceRole[];

const by = <T>(who: Person, work: Parameters<typeof asMember<T>>[2]) => asMember(who, stage.slug, work);
const member = (id = agent.memberId) => by(stage.owner, (ctx) => getMember(ctx, id));
const edit = async () => ({ memberId: agent.memberId, version: (await member()).version });
const roleId = (name: string) => roles.find((role) => role.name === name)?.id ?? "";
const grantId = (role: string, name: string) =>
  roles.find((one) => one.name === role)?.grants.find((grant) => grant.name === name)?.id ?? "";
const details = { firstName: "Amira", lastName: "Haddad", phone: "+351912345678" };

beforeAll(async () => {
  stage = await newStage();
  admin = await newColleague(stage, "Administrator", { firstName: "Dolores", lastName: "Prieto" });
  agent = await newColleague(stage, "Conversation Agent", { firstName: "Amir", lastName: "Haddad" });
  roles = await by(stage.owner, listRoles);
});

describe("details", () => {
  it("are changed by whoever manages members, and told from → to", async () => {
    const input = { ...(await edit()), ...details };
    await expect(by(agent, (ctx) => changeDetails(ctx, input))).rejects.toThrow(Forbidden);
    expect(await by(admin, (ctx) => changeDetails(ctx, input))).toEqual({ name: "Amira Haddad", changed: true });
    expect(await member()).toMatchObject(details);
    expect((await listRecorded(stage))[0]).toMatchObject({
      verb: "member.details_changed",
      from: { firstName: "Amir", phone: null },
      to: { firstName: "Amira", phone: "+351912345678" },
    });
  });

  it("are not overwritten from a stale page (A66)", async () => {
    const { memberId, version } = await edit();
    await by(admin, (ctx) => changeDetails(ctx, { memberId, version, ...details, lastName: "Haddad-Silva" }));
    const late = by(stage.owner, (ctx) => changeDetails(ctx, { memberId, version, ...details, lastName: "Mine" }));
    await expect(late).rejects.toThrow(Stale);
    expect((await member()).lastName).toBe("Haddad-Silva");
  });

  it("write nothing when nothing is new", async () => {
    const { firstName, lastName, phone, version } = await member();
    const before = (await listRecorded(stage)).length;
    const same = { memberId: agent.memberId, version, firstName, lastName, phone };
    expect((await by(admin, (ctx) => changeDetails(ctx, same))).changed).toBe(false);
    expect((await listRecorded(stage)).length).toBe(before);
  });
});

describe("roles and grants", () => {
  it("are changed within what the actor holds", async () => {
    const supervisor = await newColleague(stage, "Supervisor");
    const chosen = { roleIds: [roleId("Supervisor")], grantIds: [grantId("Supervisor", "Payment reports")] };
    const target = await newColleague(stage, "Stakeholder");
    const input = { memberId: target.memberId, version: 1, ...chosen };
    await expect(by(supervisor, (ctx) => changeRoles(ctx, input))).rejects.toThrow(Forbidden);
    await by(admin, (ctx) => changeRoles(ctx, input));
    const after = await member(target.memberId);
    expect(after.roles.map(({ name }) => name)).toEqual(["Supervisor"]);
    expect(after.grants.map(({ name }) => name)).toEqual(["Payment reports"]);
    expect((await listRecorded(stage))[0]).toMatchObject({
      verb: "member.roles_changed",
      from: { roles: ["Stakeholder"], grants: [] },
      to: { roles: ["Supervisor"], grants: ["Payment reports"] },
    });
  });

  it("need a role, and a grant needs the role that offers it", async () => {
    const input = await edit();
    const none = by(admin, (ctx) => changeRoles(ctx, { ...input, roleIds: [], grantIds: [] }));
    await expect(none).rejects.toMatchObject({ fields: { roleIds: "chooseOne" } });
    const grantIds = [grantId("Supervisor", "Payment reports")];
    const wrong = by(admin, (ctx) => changeRoles(ctx, { ...input, roleIds: [roleId("Stakeholder")], grantIds }));
    await expect(wrong).rejects.toThrow(Invalid);
    const roleIds = [roleId("Conversation Agent")];
    const right = [grantId("Conversation Agent", "Conversation transfer")];
    await by(admin, (ctx) => changeRoles(ctx, { ...input, roleIds, grantIds: right }));
    expect((await member()).grants).toHaveLength(1);
  });
});

describe("teams and capacity", () => {
  it("are set, and told by name", async () => {
    const team = await by(admin, (ctx) => createTeam(ctx, { name: "Front desk", description: "" }));
    const input = { ...(await edit()), teamIds: [team.id] };
    await expect(by(agent, (ctx) => changeTeams(ctx, input))).rejects.toThrow(Forbidden);
    await by(admin, (ctx) => changeTeams(ctx, input));
    expect((await listRecorded(stage))[0]).toMatchObject({ from: { teams: [] }, to: { teams: ["Front desk"] } });
    await by(admin, async (ctx) => changeTeams(ctx, { ...(await edit()), teamIds: [] }));
    expect((await member()).teams).toEqual([]);
  });

  it.each([5, 0, null])("capacity becomes %s", async (capacity) => {
    const input = { ...(await edit()), capacity };
    await expect(by(agent, (ctx) => changeCapacity(ctx, input))).rejects.toThrow(Forbidden);
    await by(admin, (ctx) => changeCapacity(ctx, input));
    expect((await member()).capacity).toBe(capacity);
  });
});

describe("ids of nobody here (A46)", () => {
  it.each(["stranger's member", "unknown", "malformed"])("%s is not found", async (kind) => {
    const other = await newStage({ name: "Globex", pack: "operations" });
    const memberId = kind === "unknown" ? newId() : kind === "malformed" ? "1' or 1=1" : other.owner.memberId;
    const edits = [
      () => by(admin, (ctx) => changeDetails(ctx, { memberId, version: 1, ...details })),
      () =>
        by(admin, (ctx) => changeRoles(ctx, { memberId, version: 1, roleIds: [roleId("Supervisor")], grantIds: [] })),
      () => by(admin, (ctx) => changeTeams(ctx, { memberId, version: 1, teamIds: [] })),
      () => by(admin, (ctx) => changeCapacity(ctx, { memberId, version: 1, capacity: 1 })),
    ];
    for (const attempt of edits) await expect(attempt()).rejects.toThrow(NotFound);
    const foreign = await asMember(other.owner, other.slug, listRoles);
    const input = { ...(await edit()), roleIds: [foreign[0]?.id ?? ""], grantIds: [] };
    await expect(by(admin, (ctx) => changeRoles(ctx, input))).rejects.toThrow(NotFound);
    expect((await asMember(other.owner, other.slug, (ctx) => getMember(ctx, other.owner.memberId))).firstName).toBe(
      "Olivia",
    );
  });
});
