import { and, eq } from "drizzle-orm";
import { beforeAll, describe, expect, test } from "vitest";
import { events } from "@/db/schema/events";
import { members } from "@/db/schema/members";
import { sessions } from "@/db/schema/sessions";
import { users } from "@/db/schema/users";
import { invite } from "@/db/seed/invite";
import { asMember, asUser, asVisitor, newPerson, newStage, type Stage } from "@/db/seed/stage";
import { memberTouches } from "@/lib/gate/touches";
import { Conflict } from "@/lib/kernel/errors";
import { newId } from "@/lib/kernel/ids";
import { acceptInvitation, activateAccount } from "./accept-invitation";

let stage: Stage;

beforeAll(async () => {
  stage = await newStage();
});

const address = () => `${newId()}@people.test`;
const who = { firstName: "Anne", lastName: "Lee", password: "correct horse battery", timeZone: "UTC", locale: "en" };
const activate = (token: string) =>
  asVisitor((ctx) => activateAccount(ctx, { token, ...who }, { passwordHash: "a hash", touches: memberTouches }));
const asOwner = <T>(work: Parameters<typeof asMember<T>>[2]) => asMember(stage.owner, stage.slug, work);
const membersAt = (email: string) => asOwner(({ tx }) => tx.select().from(members).where(eq(members.email, email)));
const userAt = async (email: string) =>
  (await asVisitor((ctx) => ctx.tx.select().from(users).where(eq(users.email, email))))[0];
const verbsAbout = async (id: string) =>
  (await asOwner(({ tx }) => tx.select().from(events).where(eq(events.subjectId, id)).orderBy(events.id))).map(
    ({ verb }) => verb,
  );

describe("twenty at once", () => {
  test("make one membership, one event and one account (A16)", async () => {
    const email = address();
    const { id, token } = await invite(stage, { email });
    const all = await Promise.allSettled(Array.from({ length: 20 }, () => activate(token)));
    const losers = all.flatMap((one) => (one.status === "rejected" ? [one.reason] : []));
    expect(losers).toHaveLength(19);
    for (const reason of losers) expect(reason).toBeInstanceOf(Conflict);
    expect(await membersAt(email)).toHaveLength(1);
    expect((await verbsAbout(id)).filter((verb) => verb === "invitation.accepted")).toHaveLength(1);
    const user = await userAt(email);
    const opened = await asVisitor((ctx) =>
      ctx.tx
        .select()
        .from(sessions)
        .where(eq(sessions.userId, user?.id ?? "")),
    );
    expect(opened).toHaveLength(1);
  });

  test("of different people: the one it is for wins", async () => {
    const person = await newPerson();
    const { token } = await invite(stage, { email: person.email });
    const others = await Promise.all(Array.from({ length: 5 }, () => newPerson()));
    const everyone = [...others, person, ...others, person];
    const all = await Promise.allSettled(
      everyone.map((one) => asUser(one, (ctx) => acceptInvitation(ctx, { token }, memberTouches))),
    );
    expect(all.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    const found = await asOwner(({ tx }) =>
      tx
        .select()
        .from(members)
        .where(and(eq(members.workspaceId, stage.id), eq(members.userId, person.id))),
    );
    expect(found).toHaveLength(1);
  });

  test("two workspaces that invite one new person at once make one account", async () => {
    const email = address();
    const globex = await newStage();
    const [here, there] = await Promise.all([invite(stage, { email }), invite(globex, { email })]);
    const all = await Promise.allSettled([activate(here.token), activate(there.token)]);
    expect(all.map(({ status }) => status).toSorted()).toEqual(["fulfilled", "rejected"]);
    expect(all.find((one) => one.status === "rejected")?.reason).toBeInstanceOf(Conflict);
  });
});
