import { beforeEach, describe, expect, it } from "vitest";
import { asMember, listRecorded, newColleague, newStage, type Person, type Stage } from "@/db/seed/stage";
import { teamTouches } from "@/lib/gate/touches";
import { Forbidden, Invalid, NotFound, Stale } from "@/lib/kernel/errors";
import { newId } from "@/lib/kernel/ids";
import { listColleagues } from "@/lib/members/queries/list-colleagues";
import { getTeam } from "../queries/get-team";
import { listTeams } from "../queries/list-teams";
import { createTeam } from "./create-team";
import { deleteTeam } from "./delete-team";
import { editTeam } from "./edit-team";
import { addTeamMembers, removeTeamMembers } from "./move-members";

type Seated = Person & { memberId: string };
let stage: Stage;
let admin: Seated;
let agent: Seated;

const by = <T>(who: Person, work: Parameters<typeof asMember<T>>[2]) => asMember(who, stage.slug, work);
const make = (name: string, who: Person = admin) => by(who, (ctx) => createTeam(ctx, { name, description: "" }));
const inTeam = async (team: string) =>
  (await by(admin, (ctx) => listColleagues(ctx, { team, inside: true }))).rows.map(({ id }) => id);

beforeEach(async () => {
  stage = await newStage();
  admin = await newColleague(stage, "Administrator", { firstName: "Dolores", lastName: "Prieto" });
  agent = await newColleague(stage, "Conversation Agent", { firstName: "Amir", lastName: "Haddad" });
});

describe("a team", () => {
  it("is made, renamed and described by whoever manages teams", async () => {
    await expect(make("Front desk", agent)).rejects.toThrow(Forbidden);
    const { id } = await make("Front desk");
    const edit = { teamId: id, version: 1, name: "Reception", description: "First answers" };
    await expect(by(agent, (ctx) => editTeam(ctx, edit))).rejects.toThrow(Forbidden);
    await by(admin, (ctx) => editTeam(ctx, edit));
    expect(await by(admin, (ctx) => getTeam(ctx, id))).toMatchObject({ name: "Reception", version: 2 });
    expect((await listRecorded(stage)).slice(0, 2)).toMatchObject([
      { verb: "team.edited", from: { name: "Front desk" }, to: { name: "Reception", description: "First answers" } },
      { verb: "team.created" },
    ]);
  });

  it("has a name of its own, whatever its case, also when two are made at once", async () => {
    const tries = await Promise.allSettled(["Billing", "billing", "BILLING"].map((name) => make(name)));
    expect(tries.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    const refused = tries.filter((one) => one.status === "rejected");
    expect(refused.every(({ reason }) => reason instanceof Invalid && reason.fields.name === "teamNameTaken")).toBe(
      true,
    );
    const { id } = await make("Events");
    const taken = by(admin, (ctx) => editTeam(ctx, { teamId: id, version: 1, name: "bIlling", description: "" }));
    await expect(taken).rejects.toThrow(Invalid);
    await by(admin, (ctx) => editTeam(ctx, { teamId: id, version: 1, name: "EVENTS", description: "" }));
  });

  it("isn't overwritten from a stale page (A66)", async () => {
    const { id } = await make("Front desk");
    const edit = { teamId: id, version: 1, name: "Reception", description: "" };
    await by(admin, (ctx) => editTeam(ctx, edit));
    await expect(by(stage.owner, (ctx) => editTeam(ctx, { ...edit, name: "Lobby" }))).rejects.toThrow(Stale);
    await expect(by(admin, (ctx) => deleteTeam(ctx, { teamId: id, version: 1 }, teamTouches))).rejects.toThrow(Stale);
    expect(await by(admin, (ctx) => getTeam(ctx, id))).toMatchObject({ name: "Reception" });
  });

  it("takes members in and lets them go, telling their names", async () => {
    const { id: teamId } = await make("Front desk");
    const both = { teamId, ids: [agent.memberId, admin.memberId] };
    await expect(by(agent, (ctx) => addTeamMembers(ctx, both))).rejects.toThrow(Forbidden);
    expect((await by(admin, (ctx) => addTeamMembers(ctx, both))).names.toSorted()).toEqual([
      "Amir Haddad",
      "Dolores Prieto",
    ]);
    expect((await by(admin, (ctx) => addTeamMembers(ctx, both))).names).toEqual([]);
    await by(admin, (ctx) => removeTeamMembers(ctx, { teamId, ids: [admin.memberId] }));
    expect(await inTeam(teamId)).toEqual([agent.memberId]);
    expect((await listRecorded(stage))[0]).toMatchObject({
      verb: "team.members_removed",
      from: { members: ["Dolores Prieto"] },
    });
    const [row] = await by(admin, listTeams);
    expect(row).toMatchObject({ members: 1, faces: [{ name: "Amir Haddad" }] });
  });

  it("is deleted, and its members stay members", async () => {
    const { id: teamId } = await make("Front desk");
    await by(admin, (ctx) => addTeamMembers(ctx, { teamId, ids: [agent.memberId] }));
    await expect(by(agent, (ctx) => deleteTeam(ctx, { teamId, version: 1 }, teamTouches))).rejects.toThrow(Forbidden);
    await by(admin, (ctx) => deleteTeam(ctx, { teamId, version: 1 }, teamTouches));
    await expect(by(admin, (ctx) => getTeam(ctx, teamId))).rejects.toThrow(NotFound);
    expect((await listRecorded(stage))[0]).toMatchObject({ verb: "team.deleted", from: { name: "Front desk" } });
    expect(await by(agent, async ({ actor }) => actor.memberId)).toBe(agent.memberId);
  });
});

describe("ids of nobody here (A46)", () => {
  it.each(["foreign", "unknown", "malformed"])("%s is not found", async (kind) => {
    const other = await newStage({ name: "Globex", pack: "operations" });
    const theirs = await asMember(other.owner, other.slug, (ctx) => createTeam(ctx, { name: "Ops", description: "" }));
    const pick = (id: string) => (kind === "foreign" ? id : kind === "unknown" ? newId() : "'; --");
    const teamId = pick(theirs.id);
    const { id: ours } = await make("Front desk");
    const attempts = [
      () => by(admin, (ctx) => editTeam(ctx, { teamId, version: 1, name: "Mine", description: "" })),
      () => by(admin, (ctx) => deleteTeam(ctx, { teamId, version: 1 }, teamTouches)),
      () => by(admin, (ctx) => addTeamMembers(ctx, { teamId, ids: [agent.memberId] })),
      () =>
        by(admin, (ctx) => addTeamMembers(ctx, { teamId: ours, ids: [agent.memberId, pick(other.owner.memberId)] })),
    ];
    for (const attempt of attempts) await expect(attempt()).rejects.toThrow(NotFound);
    expect(await inTeam(ours)).toEqual([]);
    expect(await asMember(other.owner, other.slug, (ctx) => getTeam(ctx, theirs.id))).toMatchObject({ version: 1 });
  });
});
