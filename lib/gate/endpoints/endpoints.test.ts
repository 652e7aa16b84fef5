import { beforeAll, describe, expect, it } from "vitest";
import { asMember, newColleague, newPerson, newStage, type Person, type Stage } from "@/db/seed/stage";
import { suspendMember } from "@/lib/members/commands/suspend-member";
import { sessionCookieName } from "../cookie-name";
import { answerOf } from "../endpoints";
import { memberTouches } from "../touches";

let stage: Stage;
let agent: Person & { memberId: string };

const FACTS = { ip: "127.0.0.1", userAgent: null };

function ask(path: string, who?: Person, method = "GET") {
  const headers = who ? { cookie: `${sessionCookieName()}=${who.token}` } : undefined;
  return answerOf(new Request(`http://localhost:3000/api/v1${path}`, { method, headers }), FACTS);
}

async function told(path: string, who?: Person) {
  const answer = await ask(path, who);
  return { status: answer?.status, body: JSON.parse(answer?.body ?? "null") };
}

beforeAll(async () => {
  stage = await newStage();
  agent = await newColleague(stage, "Conversation Agent", { firstName: "Amir", lastName: "Haddad" });
});

describe("/api/v1/me", () => {
  it("tells who is asking, and in a workspace what they hold and how far it reaches", async () => {
    expect((await told("/me")).status).toBe(401);
    const alone = await told("/me", agent);
    expect(alone.body).toMatchObject({ user: { email: agent.email, twoFactor: false }, workspace: null, member: null });
    const { body } = await told(`/me?workspace=${stage.slug}`, agent);
    expect(body.member).toMatchObject({ name: "Amir Haddad", isOwner: false, roles: [{ name: "Conversation Agent" }] });
    expect(body.member.permissions).toContainEqual({ permission: "conversations:view", reach: "own" });
    expect(JSON.stringify(body)).not.toMatch(/hash|token/i);
  });

  it("knows no workspace that the person has no place in", async () => {
    const stranger = await newPerson();
    for (const slug of [stage.slug, "no-such", "'; --"])
      expect(await told(`/me?workspace=${encodeURIComponent(slug)}`, stranger)).toMatchObject({ status: 404 });
    expect((await told("/me", stranger)).status).toBe(200);
  });
});

describe("/api/v1/members", () => {
  const path = (query = "") => `/members?workspace=${stage.slug}${query}`;

  it("lists members for whoever manages them", async () => {
    expect((await told(path())).status).toBe(401);
    expect(await told(path(), agent)).toMatchObject({ status: 403, body: { permission: "members:manage" } });
    expect((await told(path(), await newPerson())).status).toBe(404);
    const { status, body } = await told(path("&limit=1&sort=name"), stage.owner);
    expect(status).toBe(200);
    expect(body).toMatchObject({ total: { count: 2, more: false }, members: [{ name: "Amir Haddad" }] });
    const next = await told(path(`&limit=1&sort=name&cursor=${body.next_cursor}`), stage.owner);
    expect(next.body).toMatchObject({ members: [{ name: "Olivia Marsh" }], next_cursor: null });
  });

  it.each([
    "limit=0",
    "limit=1000",
    "limit=x",
    "role=1",
    "sort=email",
    "direction=up",
    "active=ever",
    `q=${"x".repeat(101)}`,
  ])("says what is wrong with %s", async (query) => {
    expect(await told(path(`&${query}`), stage.owner)).toMatchObject({ status: 422, body: { title: "invalid" } });
  });

  it("is closed to a suspended member at once (A21)", async () => {
    const admin = await newColleague(stage, "Administrator");
    expect((await told(path(), admin)).status).toBe(200);
    await asMember(stage.owner, stage.slug, (ctx) =>
      suspendMember(ctx, { memberId: admin.memberId, version: 1 }, memberTouches),
    );
    expect((await told(path(), admin)).status).toBe(401);
  });
});

describe("what isn't an endpoint's", () => {
  it("is handed on", () => {
    expect(ask("/nothing")).toBeNull();
    expect(ask("/me", undefined, "POST")).toBeNull();
  });
});
