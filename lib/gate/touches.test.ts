import { sql } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import { database } from "@/db/client";
import { asMember, newColleague, newStage } from "@/db/seed/stage";
import { listTouched } from "@/lib/kernel/touch";
import { changeRoles } from "@/lib/members/commands/change-roles";
import { getMember } from "@/lib/members/queries/get-member";
import { listRoles } from "@/lib/roles/queries";
import { createTeam } from "@/lib/teams/commands/create-team";
import { addTeamMembers } from "@/lib/teams/commands/move-members";
import { memberTouches, teamTouches } from "./touches";

/** The foreign keys by which the database's tables refer to one. */
async function pointingAt(table: string): Promise<string[]> {
  const rows = await database().execute<{ name: string }>(
    sql`select conname as name from pg_constraint where contype = 'f' and confrelid = ${table}::regclass order by 1`,
  );
  return rows.map(({ name }) => name);
}

describe("whoever refers to a member or a team says what happens to it", () => {
  it.each([
    ["members", memberTouches],
    ["teams", teamTouches],
  ])("%s", async (table, touches) => {
    const answered = touches.flatMap(({ constraints }) => constraints);
    expect(answered.toSorted()).toEqual(await pointingAt(table));
  });
});

describe("a member with roles, a grant and a team", () => {
  async function seated() {
    const stage = await newStage();
    const [leaver, heir] = [await newColleague(stage, "Supervisor"), await newColleague(stage, "Stakeholder")];
    await asMember(stage.owner, stage.slug, async (ctx) => {
      const supervisor = (await listRoles(ctx)).find(({ name }) => name === "Supervisor");
      const chosen = { roleIds: [supervisor?.id ?? ""], grantIds: [supervisor?.grants[0]?.id ?? ""] };
      await changeRoles(ctx, { memberId: leaver.memberId, version: 1, ...chosen });
      const team = await createTeam(ctx, { name: "Front desk", description: "" });
      await addTeamMembers(ctx, { teamId: team.id, ids: [leaver.memberId] });
    });
    return { stage, leaver, heir };
  }

  it("is told what a removal touches, and nothing of it is left after", async () => {
    const { stage, leaver } = await seated();
    await asMember(stage.owner, stage.slug, async (ctx) => {
      const member = await getMember(ctx, leaver.memberId);
      const touched = await listTouched(ctx, member, memberTouches);
      expect(touched.map(({ what, names }) => [what, names])).toEqual([
        ["roles", ["Supervisor"]],
        ["grants", ["Order and payment administrator"]],
        ["teams", ["Front desk"]],
      ]);
      for (const touch of memberTouches) await touch.onRemoval(ctx, member);
      expect(await listTouched(ctx, await getMember(ctx, leaver.memberId), memberTouches)).toEqual([]);
    });
  });

  it("hands all of it to whoever takes their place", async () => {
    const { stage, leaver, heir } = await seated();
    await asMember(stage.owner, stage.slug, async (ctx) => {
      const member = await getMember(ctx, leaver.memberId);
      for (const touch of memberTouches) await touch.onReplacement(ctx, member, { id: heir.memberId, name: "Ann Lee" });
      const after = await getMember(ctx, heir.memberId);
      expect([after.roles, after.grants, after.teams]).toEqual([member.roles, member.grants, member.teams]);
    });
  });
});
