import { desc, eq } from "drizzle-orm";
import { beforeEach, describe, expect, it } from "vitest";
import { letters } from "@/db/schema/letters";
import { asMember, listRecorded, newColleague, newStage, type Person, type Stage } from "@/db/seed/stage";
import type { Ctx } from "@/lib/kernel/ctx";
import { Conflict, Forbidden, NotFound } from "@/lib/kernel/errors";
import { newId } from "@/lib/kernel/ids";
import { changeRoles } from "@/lib/members/commands/change-roles";
import { getMember } from "@/lib/members/queries/get-member";
import { can } from "@/lib/roles/effective";
import type { GrantablePermission } from "@/lib/roles/permission";
import { listRoles } from "@/lib/roles/queries";
import { countWaiting } from "../queries/count-waiting";
import { findOwnRequests } from "../queries/find-own";
import { getRequest } from "../queries/get-request";
import { unwantedRequestLetter } from "../queries/letter-wanted";
import { listRequests } from "../queries/list-requests";
import { askForAccess } from "./ask-for-access";
import { declineAccess } from "./decline-access";
import { grantAccess } from "./grant-access";
import { withdrawRequest } from "./withdraw-request";

type Seated = Person & { memberId: string };
let stage: Stage;
let admin: Seated;
let agent: Seated;

const by = <T>(who: Person, work: (ctx: Ctx) => Promise<T>) => asMember(who, stage.slug, work);
const ask = (who: Person, permission: GrantablePermission = "conversations:claim", note: string | null = null) =>
  by(who, (ctx) => askForAccess(ctx, { permission, path: `/w/${stage.slug}/settings/teams`, note }));
const open = async (who: Person) => (await by(who, (ctx) => listRequests(ctx, { state: "open" }))).rows;
const waiting = (who: Person) => by(who, countWaiting);

/** What to give in answer, by its name. */
async function way(name: string) {
  const roles = await by(stage.owner, listRoles);
  const role = roles.find((one) => one.name === name);
  const grant = roles.flatMap(({ grants }) => grants).find((one) => one.name === name);
  return role ? { kind: "role" as const, id: role.id } : { kind: "grant" as const, id: grant?.id ?? "" };
}
const grant = async (who: Person, requestId: string, name = "Conversation dispenser") => {
  const chosen = await way(name);
  return by(who, (ctx) => grantAccess(ctx, { requestId, ...chosen }));
};
const decline = (who: Person, requestId: string, word: string | null = null) =>
  by(who, (ctx) => declineAccess(ctx, { requestId, word }));
const mails = () =>
  by(stage.owner, ({ tx }) =>
    tx
      .select({ template: letters.template, to: letters.to, data: letters.data })
      .from(letters)
      .where(eq(letters.workspaceId, stage.id))
      .orderBy(desc(letters.createdAt), desc(letters.id)),
  );

beforeEach(async () => {
  stage = await newStage();
  admin = await newColleague(stage, "Administrator", { firstName: "Dolores", lastName: "Prieto" });
  agent = await newColleague(stage, "Conversation Agent", { firstName: "Amir", lastName: "Haddad" });
});

describe("granting", () => {
  it("switches a grant on, tells the asker, and drops the letters to the others", async () => {
    const { id } = await ask(agent);
    const wanted = () =>
      by(admin, (ctx) => unwantedRequestLetter(ctx, { subjectId: id, template: "access-requested" }));
    expect(await wanted()).toBeNull();
    await grant(admin, id);
    expect(await wanted()).toBe("requestAnswered");
    expect(await by(agent, async ({ actor }) => can(actor, "conversations:claim"))).toBe(true);
    expect((await listRecorded(stage)).slice(0, 2).map(({ verb }) => verb)).toEqual([
      "access-request.granted",
      "member.roles_changed",
    ]);
    const [letter] = await mails();
    expect(letter).toMatchObject({
      template: "access-answered",
      to: agent.email,
      data: { answer: "granted", by: "Dolores Prieto", path: `/w/${stage.slug}/settings/teams` },
    });
    expect(await by(admin, (ctx) => getRequest(ctx, id))).toMatchObject({
      state: "granted",
      answeredBy: "Dolores Prieto",
      given: "Conversation dispenser",
    });
  });

  it("gives a role beside those that the asker holds", async () => {
    const { id } = await ask(agent, "contacts:view");
    await grant(admin, id, "Supervisor");
    const { roles } = await by(admin, (ctx) => getMember(ctx, agent.memberId));
    expect(roles.map(({ name }) => name)).toEqual(["Conversation Agent", "Supervisor"]);
  });

  it("takes nothing that doesn't carry what was asked for, nor a grant that no role of theirs offers", async () => {
    const { id } = await ask(agent);
    for (const name of ["Supervisor", "Conversation transfer", "Payment reconciler"])
      await expect(grant(admin, id, name)).rejects.toThrow(Conflict);
    await expect(by(admin, (ctx) => grantAccess(ctx, { requestId: id, kind: "role", id: newId() }))).rejects.toThrow(
      Conflict,
    );
    await expect(grant(admin, id)).resolves.toBeDefined();
  });

  it("is for those who hold it themselves: nobody gives what they lack, and the asker can't answer", async () => {
    const { id } = await ask(agent, "conversations:claim");
    const lead = await newColleague(stage, "Supervisor");
    await expect(grant(lead, id)).rejects.toThrow(Forbidden);
    await expect(grant(agent, id)).rejects.toThrow(Forbidden);
    await expect(decline(lead, id)).rejects.toThrow(Forbidden);
    await expect(grant(admin, id)).resolves.toBeDefined();
  });

  it("is done by one of two who answer at once, and the other is told", async () => {
    const { id } = await ask(agent);
    const answers = await Promise.allSettled([grant(admin, id), decline(stage.owner, id), grant(stage.owner, id)]);
    expect(answers.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    for (const one of answers) if (one.status === "rejected") expect(one.reason).toBeInstanceOf(Conflict);
    expect((await mails()).filter(({ template }) => template === "access-answered")).toHaveLength(1);
  });

  it("isn't needed any more once the asker holds it by another way", async () => {
    const { id } = await ask(agent);
    const role = await way("Stakeholder");
    await by(admin, (ctx) =>
      changeRoles(ctx, { memberId: agent.memberId, version: 1, roleIds: [role.id], grantIds: [] }),
    );
    expect([await open(admin), await waiting(admin)]).toEqual([[], 0]);
    expect(await by(admin, (ctx) => getRequest(ctx, id))).toMatchObject({ state: "held" });
    await expect(decline(admin, id)).rejects.toThrow(Conflict);
  });
});

describe("declining and withdrawing", () => {
  it("tells the asker why, if there is a word", async () => {
    const { id } = await ask(agent);
    await decline(admin, id, "Ask me again in June.");
    expect((await mails())[0]).toMatchObject({ to: agent.email, data: { answer: "declined" } });
    const own = await by(agent, (ctx) => findOwnRequests(ctx, ["conversations:claim", "contacts:export"]));
    expect([...own.values()]).toMatchObject([
      { answer: "declined", answeredBy: "Dolores Prieto", word: "Ask me again in June." },
    ]);
    await expect(decline(admin, id)).rejects.toThrow(Conflict);
  });

  it("is for one's own request alone, and mails nobody", async () => {
    const { id } = await ask(agent);
    const before = (await mails()).length;
    await expect(by(admin, (ctx) => withdrawRequest(ctx, { requestId: id }))).rejects.toThrow(NotFound);
    await by(agent, (ctx) => withdrawRequest(ctx, { requestId: id }));
    expect((await mails()).length).toBe(before);
    await expect(grant(admin, id)).rejects.toThrow(Conflict);
  });
});
