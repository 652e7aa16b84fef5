import { beforeAll, describe, expect, it } from "vitest";
import { asMember, newColleague, newPerson, newStage, type Person, type Stage } from "@/db/seed/stage";
import { suspendMember } from "@/lib/members/commands/suspend-member";
import { ask, askAs } from "../rest/stage";
import { memberTouches } from "../touches";

let stage: Stage;
let agent: Person & { memberId: string };

beforeAll(async () => {
  stage = await newStage();
  agent = await newColleague(stage, "Conversation Agent", { firstName: "Amir", lastName: "Haddad" });
});

describe("/api/v1/me", () => {
  it("tells who is asking, and in a workspace what they hold and how far it reaches", async () => {
    expect(await ask("/me")).toMatchObject({ status: 401, headers: { "www-authenticate": 'Bearer realm="muster"' } });
    const alone = await askAs(agent, "/me");
    expect(alone.body).toMatchObject({ user: { email: agent.email, twoFactor: false }, workspace: null, member: null });
    const { body } = await askAs(agent, `/me?workspace=${stage.slug}`);
    expect(body.member).toMatchObject({ name: "Amir Haddad", isOwner: false, roles: [{ name: "Conversation Agent" }] });
    expect(body.member.permissions).toContainEqual({ permission: "conversations:view", reach: "own" });
    expect(JSON.stringify(body)).not.toMatch(/hash|mst_/i);
  });

  it("knows no workspace that the person has no place in", async () => {
    const stranger = await newPerson();
    for (const slug of [stage.slug, "no-such", "'; --"])
      expect(await askAs(stranger, `/me?workspace=${encodeURIComponent(slug)}`)).toMatchObject({ status: 404 });
    expect((await askAs(stranger, "/me")).status).toBe(200);
  });
});

describe("/api/v1/members", () => {
  const path = (query = "") => `/members?workspace=${stage.slug}${query}`;

  it("lists members for whoever manages them", async () => {
    expect((await ask(path())).status).toBe(401);
    expect(await askAs(agent, path())).toMatchObject({
      status: 403,
      body: {
        code: "permission",
        permission: "members:manage",
        who: ["Olivia Marsh"],
        ask: expect.stringContaining("permission=members%3Amanage"),
      },
    });
    expect((await askAs(await newPerson(), path())).status).toBe(404);
    expect((await askAs(stage.owner, "/members")).status).toBe(404);
    const { status, body } = await askAs(stage.owner, path("&limit=1&sort=name"));
    expect(status).toBe(200);
    expect(body).toMatchObject({ total: { count: 2, more: false }, members: [{ name: "Amir Haddad" }] });
    const next = await askAs(stage.owner, path(`&limit=1&sort=name&cursor=${body.next_cursor}`));
    expect(next.body).toMatchObject({ members: [{ name: "Olivia Marsh" }], next_cursor: null });
  });

  it.each([
    ["limit=0", "limit", "tooSmall"],
    ["limit=1000", "limit", "tooLarge"],
    ["limit=x", "limit", "required"],
    ["role=1", "role", "wrong"],
    ["sort=email", "sort", "wrong"],
    ["direction=up", "direction", "wrong"],
    ["active=ever", "active", "wrong"],
    ["role=", "role", "wrong"],
    ["sort=name&sort=active", "sort", "askedTwice"],
    ["isOwner=true", "isOwner", "unknownField"],
    [`q=${"x".repeat(101)}`, "q", "tooLong"],
  ])("says what is wrong with %s", async (query, field, code) => {
    const { status, body, headers } = await askAs(stage.owner, path(`&${query}`));
    expect([status, headers["content-type"]]).toEqual([422, "application/problem+json"]);
    expect(body).toMatchObject({ type: "urn:muster:problem:invalid", title: "Unprocessable Entity", code: "invalid" });
    expect(body.errors).toEqual([{ field, code, detail: code }]);
  });

  it("is closed to a suspended member at once (A21)", async () => {
    const admin = await newColleague(stage, "Administrator");
    expect((await askAs(admin, path())).status).toBe(200);
    await asMember(stage.owner, stage.slug, (ctx) =>
      suspendMember(ctx, { memberId: admin.memberId, version: 1 }, memberTouches),
    );
    expect((await askAs(admin, path())).status).toBe(401);
  });
});

describe("what no operation takes", () => {
  it("is a problem that says what there is", async () => {
    for (const path of ["/nothing", "/me/", "/members//suspend", "/members/%E0%A4%A", "/teams/1/2/3"])
      expect(await ask(path)).toMatchObject({ status: 404, body: { code: "noSuchAddress" } });
    for (const method of ["PUT", "POST", "DELETE"])
      expect(await ask("/me", { method })).toMatchObject({ status: 405, headers: { allow: "GET, HEAD, OPTIONS" } });
  });

  it("tells other origins nothing (CORS), and HEAD what GET tells", async () => {
    const headers = { origin: "https://evil.test", "access-control-request-method": "PATCH" };
    const asked = await ask("/members/1", { method: "OPTIONS", headers });
    expect([asked.status, asked.headers.allow]).toEqual([204, "GET, PATCH, DELETE, HEAD, OPTIONS"]);
    expect(Object.keys(asked.headers).filter((name) => name.startsWith("access-control"))).toEqual([]);
    expect((await askAs(agent, "/me", { method: "HEAD" })).status).toBe(200);
  });
});
