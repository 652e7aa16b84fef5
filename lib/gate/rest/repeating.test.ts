import { beforeAll, describe, expect, it, vi } from "vitest";
import { idempotencyKeys } from "@/db/schema/idempotency-keys";
import { asMember, listRecorded, newColleague, newStage, type Stage } from "@/db/seed/stage";
import { pruneKeys } from "@/lib/api-tokens/commands/once";
import { newId } from "@/lib/kernel/ids";
import { getWorkspace } from "@/lib/workspaces/queries";
import { askBy, newTokenOf } from "./stage";

const DAY = 24 * 60 * 60 * 1000;
vi.setConfig({ testTimeout: 30_000 });

let stage: Stage;
let token: string;

beforeAll(async () => {
  stage = await newStage();
  token = await newTokenOf(stage, stage.owner, ["teams:manage", "members:manage", "workspace:manage"]);
});

const create = (name: string, key: string, by = token) =>
  askBy(by, "/teams", { method: "POST", body: { name }, headers: { "idempotency-key": key } });
const made = async () => (await listRecorded(stage)).filter(({ verb }) => verb === "team.created").length;

describe("Idempotency-Key (A67)", () => {
  it("the same request is done once, and answered alike", async () => {
    const key = newId();
    const first = await create("Front desk", key);
    const before = await made();
    const second = await create("Front desk", key);
    expect(first.status).toBe(201);
    expect(second).toMatchObject({ status: 201, body: first.body, headers: { "idempotency-replayed": "true" } });
    for (const name of ["etag", "location"]) expect(second.headers[name]).toBe(first.headers[name]);
    expect(await made()).toBe(before);
  });

  it("another request under the same key is refused, and another token's key is another", async () => {
    const key = newId();
    expect((await create("Night shift", key)).status).toBe(201);
    const other = await create("Day shift", key);
    expect(other).toMatchObject({ status: 422, body: { errors: [{ field: "Idempotency-Key", code: "keyReused" }] } });
    const second = await newTokenOf(stage, stage.owner, ["teams:manage"]);
    expect((await create("Day shift", key, second)).status).toBe(201);
  });

  it("twenty at once make one, and the others hear that it is under way, or its answer", async () => {
    const key = newId();
    const before = await made();
    const answers = await Promise.all(Array.from({ length: 20 }, () => create("Weekend", key)));
    expect(await made()).toBe(before + 1);
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([201, 409]));
    expect(answers.find(({ status }) => status === 409)?.body.code).toBe("keyInUse");
  });

  it("what failed left nothing behind, and can be tried again", async () => {
    const key = newId();
    expect((await create("Weekend", key)).body).toMatchObject({ status: 422, errors: [{ code: "teamNameTaken" }] });
    expect((await create("", key)).status).toBe(422);
    expect((await create("Holidays", key)).status).toBe(201);
  });

  it("an answer is kept for a day, and a right that was lost meanwhile is lost for repetitions too", async () => {
    const maker = await newColleague(stage, "Administrator");
    const its = await newTokenOf(stage, maker, ["members:manage"]);
    expect((await create("Nobody's", newId(), its)).status).toBe(403);
    const kept = () => asMember(stage.owner, stage.slug, ({ tx }) => tx.select().from(idempotencyKeys));
    expect((await kept()).length).toBeGreaterThan(3);
    const prune = (days: number) =>
      asMember(stage.owner, stage.slug, (ctx) => pruneKeys({ ...ctx, now: new Date(Date.now() + days * DAY) }));
    await prune(0.9);
    expect((await kept()).length).toBeGreaterThan(3);
    await prune(1.1);
    expect(await kept()).toEqual([]);
  });

  it.each(["", "with space", "é", "x".repeat(256)])("isn't %j", async (key) => {
    expect((await create("Never", key)).body).toMatchObject({ status: 400, code: "keyMalformed" });
  });
});

describe("ETag and If-Match", () => {
  const patch = (match?: string) =>
    askBy(token, "/workspace", {
      method: "PATCH",
      body: { description: `At ${newId()}` },
      headers: match === undefined ? {} : { "if-match": match },
    });

  it("an update names the state that it changes, or is refused", async () => {
    const { headers } = await askBy(token, "/workspace");
    expect(headers.etag).toBe('"1"');
    for (const none of [undefined, "*"]) expect(await patch(none)).toMatchObject({ status: 428 });
    for (const stale of ['"2"', 'W/"1"', "1", '"1", "2"']) expect(await patch(stale)).toMatchObject({ status: 412 });
    expect((await patch('"1"')).headers.etag).toBe('"2"');
    expect((await patch('"1"')).body).toMatchObject({ status: 412, code: "stale" });
  });

  it("of twenty updates of one state, one is made", async () => {
    const { headers } = await askBy(token, "/workspace");
    const answers = await Promise.all(Array.from({ length: 20 }, () => patch(headers.etag)));
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
    expect(answers.filter(({ status }) => status === 412)).toHaveLength(19);
  });
});

describe("a body", () => {
  const send = (body: string, headers: Record<string, string> = {}) =>
    askBy(token, "/teams", { method: "POST", body, headers });

  it("A43: changes nothing by fields that nobody asks for", async () => {
    const more = { id: newId(), workspaceId: newId(), version: 9, createdAt: "2000-01-01", isOwner: true };
    for (const [name, value] of Object.entries(more)) {
      const { status, body } = await send(JSON.stringify({ name: "Extra", [name]: value }));
      expect([status, body.errors]).toEqual([422, [{ field: name, code: "unknownField", detail: "unknownField" }]]);
    }
    const workspace = { pack: "essential", slug: "taken", id: newId(), checklistDismissedAt: "2000-01-01" };
    const read = () => asMember(stage.owner, stage.slug, (ctx) => getWorkspace(ctx));
    const before = await read();
    const headers = { "if-match": `"${before.version}"` };
    expect((await askBy(token, "/workspace", { method: "PATCH", body: workspace, headers })).status).toBe(422);
    expect(await read()).toEqual(before);
  });

  it("is JSON, and says so", async () => {
    expect((await send("{")).body).toMatchObject({ status: 400, code: "malformedJson" });
    expect((await send('{"name":"\\ud800"}')).body).toMatchObject({ status: 400, code: "malformedJson" });
    expect(await send("name=x", { "content-type": "text/plain" })).toMatchObject({
      status: 415,
      headers: { accept: "application/json" },
    });
    expect((await send(JSON.stringify({ name: "x".repeat(1024 * 1024) }))).status).toBe(413);
    expect((await send("")).body.errors).toEqual([{ field: "name", code: "required", detail: "required" }]);
    expect((await send('{"name":"Plain"}', { "content-type": "application/json; charset=utf-8" })).status).toBe(201);
  });
});

describe("the allowance of a token", () => {
  it("is told, used up, and then refused until it is whole again", async () => {
    const busy = await newTokenOf(stage, stage.owner, ["teams:manage"]);
    const answers = [];
    for (let round = 0; round < 31; round++)
      answers.push(...(await Promise.all(Array.from({ length: 20 }, () => askBy(busy, "/me")))));
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(600);
    const refused = answers.at(-1);
    expect(refused).toMatchObject({ status: 429, body: { code: "tooMany" } });
    expect(Number(refused?.headers["retry-after"])).toBeGreaterThan(0);
    expect((await askBy(token, "/me")).status).toBe(200);
  });
});
