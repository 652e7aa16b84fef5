import { beforeAll, describe, expect, it } from "vitest";
import { asMember, newColleague, newStage, type Person, type Stage } from "@/db/seed/stage";
import { memberTouches } from "@/lib/gate/touches";
import { listRoles } from "@/lib/roles/queries";
import { createTeam } from "@/lib/teams/commands/create-team";
import { addTeamMembers, removeTeamMembers } from "@/lib/teams/commands/move-members";
import { getMember } from "../queries/get-member";
import { changeCapacity } from "./change-capacity";
import { changeDetails } from "./change-details";
import { changeRoles } from "./change-roles";
import { changeTeams } from "./change-teams";
import { reactivateMember } from "./reactivate-member";
import { removeMember } from "./remove-member";
import { suspendMember } from "./suspend-member";

type Work = Parameters<typeof asMember<unknown>>[2];
let stage: Stage;
let admin: Person & { memberId: string };
let target: { memberId: string; version: number };
let teamId: string;
let roleIds: string[];

const by = <T>(who: Person, work: Parameters<typeof asMember<T>>[2]) => asMember(who, stage.slug, work);
const owner = () => by(stage.owner, (ctx) => getMember(ctx, stage.owner.memberId));

beforeAll(async () => {
  stage = await newStage();
  admin = await newColleague(stage, "Administrator");
  target = { memberId: stage.owner.memberId, version: 1 };
  teamId = (await by(admin, (ctx) => createTeam(ctx, { name: "Front desk", description: "" }))).id;
  roleIds = (await by(admin, listRoles)).slice(0, 1).map(({ id }) => id);
});

describe("the Owner (A69)", () => {
  const acts: [string, Work][] = [
    ["details", (ctx) => changeDetails(ctx, { ...target, firstName: "X", lastName: "Y", phone: null })],
    ["capacity", (ctx) => changeCapacity(ctx, { ...target, capacity: 0 })],
    ["teams", (ctx) => changeTeams(ctx, { ...target, teamIds: [teamId] })],
    ["roles", (ctx) => changeRoles(ctx, { ...target, roleIds, grantIds: [] })],
    ["suspension", (ctx) => suspendMember(ctx, target, memberTouches)],
    ["removal", (ctx) => removeMember(ctx, target, memberTouches)],
    ["a team that takes them in", (ctx) => addTeamMembers(ctx, { teamId, ids: [target.memberId] })],
    ["a team that puts them out", (ctx) => removeTeamMembers(ctx, { teamId, ids: [target.memberId] })],
  ];

  it.each(acts)("is out of an admin's hands: %s", async (_, act) => {
    const before = await owner();
    await expect(by(admin, act)).rejects.toMatchObject({ code: expect.stringMatching(/^owner(Untouchable|sRoles)$/) });
    expect(await owner()).toEqual(before);
  });

  it.each(acts.filter(([name]) => ["roles", "suspension", "removal"].includes(name)))(
    "can't do that to themselves either: %s",
    async (_, act) => {
      await expect(by(stage.owner, act)).rejects.toMatchObject({ status: 403 });
    },
  );

  it("changes their own details, capacity and teams", async () => {
    await by(stage.owner, (ctx) => changeDetails(ctx, { ...target, firstName: "Oda", lastName: "Marsh", phone: null }));
    await by(stage.owner, (ctx) => changeCapacity(ctx, { ...target, version: 2, capacity: 2 }));
    await by(stage.owner, (ctx) => changeTeams(ctx, { ...target, version: 3, teamIds: [teamId] }));
    expect(await owner()).toMatchObject({ firstName: "Oda", capacity: 2, teams: [{ id: teamId }], isOwner: true });
  });

  it("stays active whatever reaches the database: the constraint holds by itself", async () => {
    const suspend: Work = ({ tx }) =>
      tx.execute(`update members set suspended_at = now() where id = '${target.memberId}'`);
    await expect(by(admin, suspend)).rejects.toThrow();
    await expect(by(admin, (ctx) => reactivateMember(ctx, { ...target, version: 4 }))).rejects.toMatchObject({
      status: expect.any(Number),
    });
  });
});
