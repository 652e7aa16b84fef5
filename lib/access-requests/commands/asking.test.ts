import { desc, eq } from "drizzle-orm";
import { beforeEach, describe, expect, it } from "vitest";
import { letters } from "@/db/schema/letters";
import { asMember, listRecorded, newColleague, newStage, type Person, type Stage } from "@/db/seed/stage";
import { memberTouches } from "@/lib/gate/touches";
import type { Ctx } from "@/lib/kernel/ctx";
import { Conflict, Forbidden, NotFound, TooMany } from "@/lib/kernel/errors";
import { removeMember } from "@/lib/members/commands/remove-member";
import { getMember } from "@/lib/members/queries/get-member";
import type { GrantablePermission } from "@/lib/roles/permission";
import { countWaiting } from "../queries/count-waiting";
import { getRequest } from "../queries/get-request";
import { listRequests } from "../queries/list-requests";
import { askForAccess } from "./ask-for-access";
import { declineAccess } from "./decline-access";
import { memberTouch } from "./touches";
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

describe("asking", () => {
  it("is mailed to whoever can give it, recorded, and shown to them", async () => {
    const { id, who } = await ask(agent, "conversations:claim", "The queue is long.");
    expect(who).toEqual(["Olivia Marsh", "Dolores Prieto"]);
    expect((await mails()).map(({ template, to }) => [template, to]).toSorted()).toEqual(
      [admin.email, stage.owner.email].map((to) => ["access-requested", to]).toSorted(),
    );
    expect((await listRecorded(stage))[0]).toMatchObject({
      verb: "access-request.asked",
      actorName: "Amir Haddad",
      to: { permission: "conversations:claim", note: "The queue is long." },
    });
    const [request] = await open(admin);
    expect(request).toMatchObject({ id, state: "open", path: `/w/${stage.slug}/settings/teams` });
    expect(request?.asker).toMatchObject({ name: "Amir Haddad", roles: [{ name: "Conversation Agent" }] });
    expect([await waiting(admin), await waiting(agent)]).toEqual([1, 0]);
  });

  it("works once for each permission, also at the same moment, and again after an answer", async () => {
    const tries = await Promise.allSettled([1, 2, 3, 4].map(() => ask(agent)));
    expect(tries.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    await expect(ask(agent)).rejects.toThrow(Conflict);
    await ask(agent, "contacts:export");
    const request = (await open(admin)).find(({ permission }) => permission === "conversations:claim");
    await decline(admin, request?.id ?? "");
    await expect(ask(agent)).resolves.toMatchObject({ permission: "conversations:claim" });
  });

  it("isn't for what one holds, nor for what is the Owner's alone", async () => {
    await expect(ask(agent, "conversations:view")).rejects.toThrow(Forbidden);
    await expect(ask(agent, "workspace:delete" as GrantablePermission)).rejects.toThrow(Forbidden);
    await expect(ask(stage.owner, "contacts:export")).rejects.toThrow(Forbidden);
  });

  it("is limited, so that nobody is buried in mail", async () => {
    for (let times = 0; times < 10; times++) {
      const { id } = await ask(agent);
      await by(agent, (ctx) => withdrawRequest(ctx, { requestId: id }));
    }
    await expect(ask(agent)).rejects.toThrow(TooMany);
    expect(await open(admin)).toEqual([]);
    const other = await newColleague(stage, "Conversation Agent");
    await expect(ask(other)).resolves.toBeDefined();
  });
});

describe("when the asker goes", () => {
  it("nothing is left to answer", async () => {
    const { id } = await ask(agent);
    await by(admin, (ctx) => removeMember(ctx, { memberId: agent.memberId, version: 1 }, memberTouches));
    expect([await open(admin), await waiting(admin)]).toEqual([[], 0]);
    await expect(decline(admin, id)).rejects.toThrow(NotFound);
  });

  it("whoever takes their place asks on, and not twice for the same", async () => {
    const heir = await newColleague(stage, "Conversation Agent", { firstName: "Linh" });
    await ask(agent);
    await ask(agent, "contacts:export");
    await ask(heir, "contacts:export");
    await by(admin, async (ctx) => {
      const leaver = await getMember(ctx, agent.memberId);
      expect(await memberTouch.list(ctx, leaver)).toEqual([{ what: "requests", count: 2, names: [] }]);
      await memberTouch.onReplacement(ctx, leaver, { id: heir.memberId, name: "Linh Lee" });
    });
    expect((await open(admin)).map(({ asker, permission }) => [asker.id, permission]).toSorted()).toEqual([
      [heir.memberId, "contacts:export"],
      [heir.memberId, "conversations:claim"],
    ]);
  });
});

it("another workspace's requests are not there", async () => {
  const { id } = await ask(agent);
  const other = await newStage();
  await expect(asMember(other.owner, other.slug, (ctx) => getRequest(ctx, id))).rejects.toThrow(NotFound);
  await expect(
    asMember(other.owner, other.slug, (ctx) => declineAccess(ctx, { requestId: id, word: null })),
  ).rejects.toThrow(NotFound);
  expect(await open(admin)).toHaveLength(1);
});
