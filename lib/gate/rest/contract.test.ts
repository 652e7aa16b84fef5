import fc from "fast-check";
import { beforeAll, describe, expect, it, vi } from "vitest";
import { newColleague, newStage, type Stage } from "@/db/seed/stage";
import { grantablePermissions } from "@/lib/roles/permission";
import { apiDocument } from "../endpoints";
import { brokenBy, listPromised, type Promised } from "./contract";
import type { Parameter, Schema } from "./document";
import { ask, askBy, type How, newTokenOf, type Told } from "./stage";

/** Hundreds of requests take longer than a test usually may, where the machine is busy. */
vi.setConfig({ testTimeout: 60_000 });

let stage: Stage;
let token: string;
let memberId: string;
const document = apiDocument();
const promises = listPromised(document);

beforeAll(async () => {
  stage = await newStage();
  token = await newTokenOf(stage, stage.owner, [...grantablePermissions]);
  ({ memberId } = await newColleague(stage, "Conversation Agent"));
});

const promised = (operationId: string) => {
  const found = promises.find((one) => one.operationId === operationId);
  if (!found) throw new Error(`${operationId} isn't in the document`);
  return found;
};

it("the document is served to anyone, and names each operation once", async () => {
  const { status, body } = await ask("/openapi.json");
  expect([status, body]).toEqual([200, JSON.parse(JSON.stringify(document))]);
  const names = promises.map(({ operationId }) => operationId);
  expect(new Set(names).size).toBe(names.length);
  expect(JSON.stringify(document)).not.toContain("$defs");
});

describe("every operation does what it is for, and answers as the document says", () => {
  const done = new Set<string>();

  async function works(id: string, params: Record<string, string> = {}, how: How = {}): Promise<Told> {
    const { path, method, ...one } = promised(id);
    const filled = path.replace("/api/v1", "").replaceAll(/\{(\w+)\}/g, (_, name: string) => params[name] ?? "none");
    const answer = await askBy(token, filled, { method, ...how });
    expect(brokenBy(document, { path, method, ...one }, answer)).toEqual([]);
    expect([id, answer.status < 300, answer.body?.code], JSON.stringify(answer.body)).toEqual([id, true, undefined]);
    done.add(id);
    return answer;
  }
  const at = ({ headers }: Told) => ({ "if-match": headers.etag ?? "" });

  it("walks through all of them", async () => {
    await works("getMe");
    const workspace = await works("getWorkspace");
    const described = { body: { description: "Flowers" }, headers: at(workspace) };
    expect((await works("updateWorkspace", {}, described)).body).toMatchObject({ description: "Flowers", version: 2 });
    const role = (await works("listRoles")).body.roles[0].id;
    const fresh = { name: "Night porter", reach: "own", permissions: ["conversations:view"] };
    const porter = { role: (await works("createRole", {}, { body: fresh })).body.id };
    const renamed = { body: { name: "Porter" }, headers: at(await works("getRole", porter)) };
    expect((await works("updateRole", porter, renamed)).body).toMatchObject({ name: "Porter", version: 2 });
    await works("deleteRole", porter, { headers: at(await works("getRole", porter)) });
    const made = await works("createTeam", {}, { body: { name: "Night shift" } });
    const team = made.body.id;
    expect(made.headers.location).toBe(`/api/v1/teams/${team}`);
    await works("listTeams");
    await works(
      "updateTeam",
      { team },
      { body: { description: "From ten" }, headers: at(await works("getTeam", { team })) },
    );
    await works("addTeamMembers", { team }, { body: { ids: [memberId] } });
    expect((await works("listTeamMembers", { team })).body.members).toHaveLength(1);
    await works("removeTeamMember", { team, member: memberId });
    await works("deleteTeam", { team }, { headers: at(await works("getTeam", { team })) });
    const member = { member: memberId };
    const edit = { phone: "+49 30 123456", capacity: 3, roleIds: [role], lastName: "Leigh" };
    const edited = await works("updateMember", member, { body: edit, headers: at(await works("getMember", member)) });
    expect(edited.body).toMatchObject({ phone: "+4930123456", capacity: 3, lastName: "Leigh", roles: [{ id: role }] });
    await works("suspendMember", member);
    await works("reactivateMember", member, { headers: at(edited) });
    await works("listMembers");
    const person = { firstName: "Zoë", lastName: "Lindqvist", email: "zoe@example.test", capacity: 2 };
    const sent = await works("sendInvitations", {}, { body: { people: [person], roleIds: [role] } });
    const invitation = sent.body.invitations[0].id;
    await works("listInvitations");
    await works("resendInvitation", { invitation });
    await works("revokeInvitation", { invitation });
    expect((await works("getInvitation", { invitation })).body).toMatchObject({ state: "revoked", capacity: 2 });
    await works("removeMember", member, { headers: at(edited) });
    const { body } = await works("listAuditEvents");
    expect(body.events[0]).toMatchObject({ verb: "member.removed", via: "Script", actor: { name: "Olivia Marsh" } });
    expect([...done].toSorted()).toEqual(promises.map(({ operationId }) => operationId).toSorted());
  });
});

const hostile = fc.constantFrom(
  "",
  "\0",
  "%00",
  "'; --",
  "../x",
  "\ud800",
  "null",
  "-1",
  "1e309",
  "__proto__",
  "😀".repeat(50),
);
const anything = fc.oneof(hostile, fc.string({ unit: "binary" }), fc.string());

/** Something of a form of the document: mostly what it allows, for rules that it can't tell to judge. */
function shaped(schema: Schema): fc.Arbitrary<unknown> {
  const {
    type,
    properties,
    required,
    items,
    enum: choices,
    anyOf,
    maximum,
    minimum,
    maxLength,
  } = schema as {
    type?: string;
    properties?: Record<string, Schema>;
    required?: string[];
    items?: Schema;
    enum?: unknown[];
    anyOf?: Schema[];
    maximum?: number;
    minimum?: number;
    maxLength?: number;
  };
  if (anyOf) return fc.oneof(...anyOf.map(shaped));
  if (choices) return fc.constantFrom(...choices);
  if (type === "integer" || type === "number")
    return fc.integer({ min: minimum ?? -5, max: Math.min(maximum ?? 99, 2 ** 31) });
  if (type === "boolean") return fc.boolean();
  if (type === "array") return fc.array(shaped(items ?? {}), { maxLength: 3 });
  if (type === "null") return fc.constant(null);
  if (type === "string")
    return fc.oneof(anything, fc.constantFrom(memberId, "Europe/Berlin", "EUR"), fc.string({ maxLength }));
  if (!properties) return fc.jsonValue();
  const parts = Object.fromEntries(Object.entries(properties).map(([name, one]) => [name, shaped(one)]));
  return fc.record(parts, { requiredKeys: required ?? [] });
}

const text = (given: fc.Arbitrary<unknown>) =>
  given.map((one) => (typeof one === "string" ? one : JSON.stringify(one)));

function valued({ schema, name }: Parameter): fc.Arbitrary<string> {
  if (name === "If-Match") return fc.constantFrom('"1"', '"2"', "*", '"0"', 'W/"1"', "x", "");
  if (name === "Idempotency-Key") return fc.constantFrom("a", "b", "with space", "x".repeat(256));
  return fc.oneof({ weight: 3, arbitrary: text(shaped(schema)) }, { weight: 1, arbitrary: anything });
}

const asked = ({ path, parameters, requestBody, method }: Promised): fc.Arbitrary<{ path: string; how: How }> => {
  const of = (place: Parameter["in"]) =>
    fc.record(
      Object.fromEntries(parameters.filter((one) => one.in === place).map((one) => [one.name, valued(one)])),
      place === "path" ? {} : { requiredKeys: [] },
    );
  const form = requestBody?.content["application/json"]?.schema ?? {};
  const body = fc.oneof(
    { weight: 4, arbitrary: shaped(form).map((one) => JSON.stringify(one)) },
    { weight: 2, arbitrary: fc.jsonValue().map((one) => JSON.stringify(one)) },
    { weight: 1, arbitrary: fc.constantFrom("{", "[".repeat(10_000), '{"__proto__":{"isOwner":true}}') },
  );
  return fc.tuple(of("path"), of("query"), of("header"), body).map(([inPath, inQuery, headers, sent]) => {
    const whole = (one: unknown) => Buffer.from(String(one)).toString();
    const filled = path.replace("/api/v1", "").replaceAll(/\{(\w+)\}/g, (_, name: string) => {
      return encodeURIComponent(whole(inPath[name]) || "-").replace(/^\.+$/, "-");
    });
    const query = new URLSearchParams(inQuery as Record<string, string>);
    const how = { method, headers: headers as Record<string, string> };
    return { path: `${filled}?${query}`, how: method === "GET" ? how : { ...how, body: sent } };
  });
};

describe("whatever is sent, the answer is one of the document's, and never a fault of ours", () => {
  it.each(promises.map((one) => [one.operationId, one] as const))("%s", async (_, one) => {
    const fresh = await newTokenOf(stage, stage.owner, [...grantablePermissions]);
    const keeps = fc.asyncProperty(asked(one), async ({ path, how }) => {
      expect(brokenBy(document, one, await askBy(fresh, path, how))).toEqual([]);
    });
    await fc.assert(keeps, { numRuns: 40 });
  });
});
