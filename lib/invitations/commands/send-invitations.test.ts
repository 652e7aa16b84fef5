import { eq } from "drizzle-orm";
import { beforeAll, describe, expect, test } from "vitest";
import { events } from "@/db/schema/events";
import { invitationLinks, invitations } from "@/db/schema/invitations";
import { letters } from "@/db/schema/letters";
import { members } from "@/db/schema/members";
import { workspaces } from "@/db/schema/workspaces";
import { invite, recruit, roleIdsOf } from "@/db/seed/invite";
import { asMember, asVisitor, newStage, type Stage } from "@/db/seed/stage";
import { Invalid } from "@/lib/kernel/errors";
import { newId } from "@/lib/kernel/ids";
import { hashOf } from "@/lib/kernel/secrets";
import { SendInvitationInput } from "../input";
import { typed } from "../typed";
import { sendInvitations } from "./send-invitations";

const HOUR = 3_600_000;
let stage: Stage;
let agentRole: string;

beforeAll(async () => {
  stage = await newStage();
  [agentRole = ""] = await roleIdsOf(stage, ["conversation-agent"]);
});

const address = () => `${newId()}@people.test`;
const row = (key: string, facts: Parameters<typeof typed>[0]) => ({
  key,
  ...typed({ firstName: "Ann", lastName: "Lee", ...facts }),
});
const send = (people: ReturnType<typeof row>[], more: object = {}) =>
  asMember(stage.owner, stage.slug, (ctx) => {
    const rest = { roleIds: [agentRole], teamIds: [], grantIds: [], note: null, ...more };
    return sendInvitations(ctx, { people, ...rest });
  });
const problemsOf = (sending: Promise<unknown>) =>
  sending.then(
    () => expect.fail("it was sent"),
    (error) => (error instanceof Invalid ? error.fields : Promise.reject(error)),
  );
const inside = <T>(work: Parameters<typeof asMember<T>>[2]) => asMember(stage.owner, stage.slug, work);
const invitedAt = (email: string) =>
  inside((ctx) => ctx.tx.select().from(invitations).where(eq(invitations.email, email)));

describe("sending", () => {
  test("writes the invitation, its link's hash, its letter and one event in one go", async () => {
    const email = address();
    const now = new Date("2026-05-01T10:00:00Z");
    const note = "Welcome!\nSee you.";
    const { id, token } = await invite(stage, { email, note, phone: "+49 30 123456", capacity: "4" }, { now });
    const [row] = await invitedAt(email);
    expect(row).toMatchObject({ id, note, phone: "+4930123456", capacity: 4, invitedById: stage.owner.memberId });
    expect(row?.expiresAt).toEqual(new Date(now.getTime() + 168 * HOUR));
    const [link] = await inside(({ tx }) =>
      tx.select().from(invitationLinks).where(eq(invitationLinks.invitationId, id)),
    );
    expect(link?.tokenHash).toBe(hashOf(token));
    const [letter] = await inside(({ tx }) => tx.select().from(letters).where(eq(letters.subjectId, id)));
    expect(letter).toMatchObject({ template: "invitation", to: email, state: "queued", timeZone: "Europe/Berlin" });
    const told = await inside(({ tx }) => tx.select().from(events).where(eq(events.subjectId, id)));
    expect(told.map(({ verb }) => verb)).toEqual(["invitation.sent"]);
    expect(told[0]?.to).toMatchObject({ email, roles: ["Conversation Agent"], capacity: 4 });
  });

  test("leaves the raw token nowhere: not in rows, letters, jobs or events (A17)", async () => {
    const { token } = await invite(stage, { email: address() });
    const [{ dump } = { dump: "" }] = await inside(({ tx }) =>
      tx.execute<{ dump: string }>(`select concat(
        (select jsonb_agg(l) from letters l), (select jsonb_agg(i) from invitations i), (select jsonb_agg(k) from invitation_links k),
        (select jsonb_agg(e) from events e), (select json_agg(j) from graphile_worker._private_jobs j)) as dump`),
    );
    expect(dump).toContain(hashOf(token));
    expect(dump).not.toContain(token);
    expect(dump).not.toContain(token.slice(-43));
  });

  test("addresses are brought to one form, and exactly one is asked for (A37)", async () => {
    const email = address();
    await send([row("", { email: `  ${email.toUpperCase()} ` })]);
    expect(await invitedAt(email)).toHaveLength(1);
    for (const wrong of [
      "a@x.test,b@y.test",
      "a@x.test;b@y.test",
      '"a@x"@y.test',
      "a@x.test\r\nBcc: b@y.test",
      "",
      "a@x",
    ]) {
      const found = await problemsOf(send([row("", { email: wrong })]));
      expect(found).toHaveProperty("email");
    }
    const listed = SendInvitationInput.safeParse({ firstName: "A", lastName: "B", email: ["a@x.test"], roleIds: [] });
    expect(listed.success).toBe(false);
  });

  test("first name, last name, address and roles are all asked for", async () => {
    const found = await problemsOf(send([row("", { firstName: " ", lastName: "", email: "" })], { roleIds: [] }));
    expect(found).toEqual({ firstName: "required", lastName: "required", email: "required", roleIds: "chooseOne" });
  });
});

describe("several at once", () => {
  test("all are sent or none, with a problem per row", async () => {
    const [first, second] = [address(), address()];
    const rows = [
      row("a", { email: first }),
      row("b", { email: "not an address", phone: "12" }),
      row("c", { email: second, firstName: "" }),
      row("d", { email: first.toUpperCase() }),
      row("e", { email: address(), roles: "Wizard; Supervisor", teams: "Nobody's", capacity: "many" }),
    ];
    expect(await problemsOf(send(rows))).toEqual({
      "people.b.email": "email",
      "people.b.phone": "phone",
      "people.c.firstName": "required",
      "people.d.email": "invitedTwice",
      "people.e.capacity": "capacity",
      "people.e.roles": { code: "noSuchRole", params: { name: "Wizard" } },
      "people.e.teams": { code: "noSuchTeam", params: { name: "Nobody's" } },
    });
    expect(await invitedAt(first)).toEqual([]);
    expect(await send([row("a", { email: first }), row("c", { email: second })])).toHaveLength(2);
  });

  test("a row's own roles win over the shared ones, which only the others need", async () => {
    const [own, shared] = [address(), address()];
    const rows = [row("a", { email: own, roles: "supervisor" }), row("b", { email: shared })];
    expect(await problemsOf(send(rows, { roleIds: [] }))).toEqual({ roleIds: "chooseOne" });
    await send(rows);
    const told = await inside(({ tx }) => tx.select().from(events).where(eq(events.verb, "invitation.sent")));
    const rolesOf = (email: string) =>
      told.map(({ to }) => to as { email: string; roles: string[] }).find((to) => to.email === email)?.roles;
    expect(rolesOf(own)).toEqual(["Supervisor"]);
    expect(rolesOf(shared)).toEqual(["Conversation Agent"]);
  });

  test("a hundred people take one transaction and moderate time", async () => {
    const people = Array.from({ length: 100 }, (_, at) => row(`r${at}`, { email: address() }));
    expect(await send(people)).toHaveLength(100);
  });
});

describe("addresses that are known", () => {
  test("invited already, pending or expired: renew instead", async () => {
    const email = address();
    await invite(stage, { email, firstName: "Bo" }, { now: new Date("2026-01-01T00:00:00Z") });
    const again = { code: "alreadyInvited", params: { name: "Bo Lee" } };
    expect(await problemsOf(send([row("", { email })]))).toEqual({ email: again });
  });

  test("two who invite the same address at once: one does, the other is told", async () => {
    const email = address();
    const both = await Promise.allSettled([send([row("", { email })]), send([row("", { email })])]);
    expect(both.map(({ status }) => status).toSorted()).toEqual(["fulfilled", "rejected"]);
    expect(await invitedAt(email)).toHaveLength(1);
  });

  test("a member, a suspended one, and one who was removed and may return", async () => {
    const person = await recruit(stage, ["conversation-agent"]);
    const change = (facts: Partial<typeof members.$inferInsert>) =>
      inside(({ tx }) => tx.update(members).set(facts).where(eq(members.userId, person.id)));
    const codeFor = async () => {
      const { email } = await problemsOf(send([row("", { email: person.email })]));
      return typeof email === "object" ? email.code : email;
    };
    expect(await codeFor()).toBe("alreadyMember");
    await change({ suspendedAt: new Date() });
    expect(await codeFor()).toBe("memberSuspended");
    await change({ suspendedAt: null, removedAt: new Date() });
    expect(await send([row("", { email: person.email })])).toHaveLength(1);
  });

  test("domains that the workspace doesn't take", async () => {
    const strict = await newStage();
    await asVisitor((ctx) =>
      ctx.tx
        .update(workspaces)
        .set({ emailDomains: ["acme.test"] })
        .where(eq(workspaces.id, strict.id)),
    );
    const problem = { code: "domainNotAllowed", params: { domains: "acme.test" } };
    expect(await problemsOf(invite(strict, { email: "ann@acme.test.evil.test" }))).toEqual({ email: problem });
    expect(await invite(strict, { email: "ann@acme.test" })).toHaveProperty("token");
  });
});
