import { beforeAll, describe, expect, it } from "vitest";
import { asMember, newColleague, newStage, type Person, type Stage } from "@/db/seed/stage";
import { memberTouches } from "@/lib/gate/touches";
import { changeRoles } from "@/lib/members/commands/change-roles";
import { removeMember } from "@/lib/members/commands/remove-member";
import { suspendMember } from "@/lib/members/commands/suspend-member";
import { listRoles } from "@/lib/roles/queries";
import { operations } from "../endpoints";
import { ask, askAs, askBy, newTokenOf } from "./stage";

let stage: Stage;
let admin: Person & { memberId: string };
let token: string;

beforeAll(async () => {
  stage = await newStage();
  admin = await newColleague(stage, "Administrator", { firstName: "Dolores", lastName: "Prieto" });
  token = await newTokenOf(stage, admin, ["members:manage", "teams:manage"]);
});

describe("a token as a way in", () => {
  it("speaks for its maker in its own workspace", async () => {
    const { status, body, headers } = await askBy(token, "/me");
    expect(status).toBe(200);
    expect(body).toMatchObject({
      workspace: { slug: stage.slug },
      member: { id: admin.memberId },
      user: { session: null },
    });
    expect(body.member.permissions.map(({ permission }: { permission: string }) => permission)).toEqual([
      "members:manage",
      "teams:manage",
    ]);
    expect(headers).toMatchObject({
      "ratelimit-limit": "600",
      "ratelimit-remaining": expect.stringMatching(/^5\d\d$/),
    });
    const other = await newStage();
    expect((await askBy(token, `/members?workspace=${other.slug}`)).status).toBe(404);
    expect((await askBy(token, `/members?workspace=${stage.slug}`)).status).toBe(200);
  });

  it.each([
    "",
    "Bearer",
    "Bearer ",
    "Bearer %",
    "Bearer x",
    `Bearer mst_${"a".repeat(64)}`,
    `Bearer ${"a".repeat(100_000)}`,
    "Basic b2xnYTp4",
    "Bearer \u00ff\u00fe",
  ])("A13: is nothing else: %#", async (authorization) => {
    const headers = { authorization };
    expect(await ask("/me", { headers })).toMatchObject({ status: 401, body: { code: "tokenInvalid" } });
    expect(await askAs(admin, "/me", { headers })).toMatchObject({ status: 401 });
  });

  it("is refused in an address, which logs keep", async () => {
    for (const name of ["token", "access_token", "api_key"])
      expect(await askBy(token, `/me?${name}=${token}`)).toMatchObject({
        status: 400,
        body: { code: "tokenInAddress" },
      });
  });

  it("is what it takes to change anything: a session only reads (CSRF)", async () => {
    const how = { method: "POST", body: { name: "Night shift" } };
    expect(await askAs(admin, `/teams?workspace=${stage.slug}`, how)).toMatchObject({
      status: 401,
      body: { code: "tokenNeeded" },
    });
    expect((await askBy(token, "/teams", how)).status).toBe(201);
  });
});

describe("what a token may", () => {
  it("A70, A73: an operation needs its permission in the token, whatever the maker holds", async () => {
    const bare = await newTokenOf(stage, admin, ["routing:manage"]);
    for (const { asker, method, path, id } of operations) {
      if (!("permission" in asker)) continue;
      const { status, body } = await askBy(bare, path.replaceAll(/\{\w+\}/g, admin.memberId), { method });
      expect([id, status, body.permission]).toEqual([id, 403, [asker.permission].flat()[0]]);
    }
  });

  it("nobody gives through a token what the token doesn't hold, though its maker does", async () => {
    const [wanted] = await asMember(stage.owner, stage.slug, async (ctx) =>
      (await listRoles(ctx)).filter(({ name }) => name === "Supervisor"),
    );
    const target = await newColleague(stage, "Stakeholder");
    const how = { method: "PATCH", body: { roleIds: [wanted?.id] }, headers: { "if-match": '"1"' } };
    const narrow = await askBy(token, `/members/${target.memberId}`, how);
    expect(narrow).toMatchObject({ status: 403, body: { code: "notYoursToGive" } });
    const wide = await newTokenOf(stage, stage.owner, [
      "members:manage",
      ...((wanted?.permissions ?? []) as "members:manage"[]),
    ]);
    expect(await askBy(wide, `/members/${target.memberId}`, how)).toMatchObject({
      status: 200,
      headers: { etag: '"2"' },
    });
  });

  it("the Owner's token is not the Owner", async () => {
    const owners = await newTokenOf(stage, stage.owner, ["members:manage"]);
    const how = { method: "PATCH", body: { firstName: "Eve" }, headers: { "if-match": '"1"' } };
    const answer = await askBy(owners, `/members/${stage.owner.memberId}`, how);
    expect(answer).toMatchObject({ status: 403, body: { code: "ownerUntouchable" } });
  });
});

describe("the end of a token", () => {
  const act = <T>(work: Parameters<typeof asMember<T>>[2]) => asMember(stage.owner, stage.slug, work);

  it("A21: comes with the suspension and the removal of its maker, with the next request", async () => {
    const maker = await newColleague(stage, "Administrator");
    const its = await newTokenOf(stage, maker, ["members:manage"]);
    expect((await askBy(its, "/members")).status).toBe(200);
    await act((ctx) => suspendMember(ctx, { memberId: maker.memberId, version: 1 }, memberTouches));
    expect((await askBy(its, "/members")).status).toBe(401);
    await act((ctx) => removeMember(ctx, { memberId: maker.memberId, version: 1 }, memberTouches));
    expect((await askBy(its, "/members")).status).toBe(401);
  });

  it("of a right comes with its maker's demotion", async () => {
    const maker = await newColleague(stage, "Administrator");
    const its = await newTokenOf(stage, maker, ["members:manage"]);
    expect((await askBy(its, "/members")).status).toBe(200);
    await act(async (ctx) => {
      const role = (await listRoles(ctx)).find(({ name }) => name === "Stakeholder");
      await changeRoles(ctx, { memberId: maker.memberId, version: 1, roleIds: [role?.id ?? ""], grantIds: [] });
    });
    expect((await askBy(its, "/members")).status).toBe(403);
    expect((await askBy(its, "/me")).status).toBe(200);
  });

  it("doesn't come to the tokens of others: a stranger's ids are nobody's", async () => {
    const other = await newStage();
    const theirs = await newTokenOf(other, other.owner, ["members:manage", "teams:manage"]);
    for (const path of [`/members/${admin.memberId}`, "/members/x", `/invitations/${admin.memberId}`, "/teams/%00"])
      expect([path, (await askBy(theirs, path)).status]).toEqual([path, 404]);
    expect((await askBy(token, `/members/${admin.memberId}`)).status).toBe(200);
  });
});
