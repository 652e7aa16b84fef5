import { beforeAll, expect, test } from "vitest";
import { invite, roleIdsOf } from "@/db/seed/invite";
import { asMember, asVisitor, newStage, type Stage } from "@/db/seed/stage";
import { newId } from "@/lib/kernel/ids";
import { declineInvitation } from "../commands/decline-invitation";
import { revokeInvitation } from "../commands/revoke-invitation";
import { sendInvitations } from "../commands/send-invitations";
import { ListInvitationsInput } from "../input";
import { typed } from "../typed";
import { countInvitations } from "./counts";
import { getInvitation } from "./get-invitation";
import { listInvitations } from "./list-invitations";

const DAY = 86_400_000;
let stage: Stage;

beforeAll(async () => {
  stage = await newStage();
});

const address = () => `${newId()}@people.test`;
const at = <T>(work: Parameters<typeof asMember<T>>[2], on = stage) => asMember(on.owner, on.slug, work);
const list = (asked: Record<string, unknown> = {}, on = stage) =>
  at((ctx) => listInvitations(ctx, ListInvitationsInput.parse(asked)), on);
const names = async (asked: Record<string, unknown>) => (await list(asked)).rows.map(({ name }) => name);

test("shows each state, finds by name and address, and counts what is open", async () => {
  const old = { now: new Date(Date.now() - 30 * DAY) };
  await invite(stage, { email: address(), firstName: "Zoë" });
  await invite(stage, { email: "late.riser@people.test", firstName: "Bo" }, old);
  const declined = await invite(stage, { email: address(), firstName: "Cy" });
  await asVisitor((ctx) => declineInvitation(ctx, { token: declined.token }));
  const revoked = await invite(stage, { email: address(), firstName: "100%" });
  await at((ctx) => revokeInvitation(ctx, { invitationId: revoked.id }));

  expect(await names({ state: "pending" })).toEqual(["Zoë Lee"]);
  expect(await names({ state: "expired" })).toEqual(["Bo Lee"]);
  expect(await names({ state: "declined" })).toEqual(["Cy Lee"]);
  expect(await names({ state: "revoked" })).toEqual(["100% Lee"]);
  expect(await names({ state: "nonsense", cursor: "?" })).toHaveLength(4);
  expect(await names({ q: "zoe" })).toEqual(["Zoë Lee"]);
  expect(await names({ q: "RISER lee" })).toEqual(["Bo Lee"]);
  expect(await names({ q: "0%" })).toEqual(["100% Lee"]);
  expect(await names({ q: "_o" })).toEqual([]);
  expect(await at(countInvitations)).toEqual({ pending: 1, expired: 1, any: true });
});

test("goes through many by key, forth and back, each once", async () => {
  const big = await newStage();
  const roleIds = await roleIdsOf(big, ["supervisor"]);
  const people = Array.from({ length: 120 }, (_, n) => ({
    key: `r${n}`,
    ...typed({ firstName: "Ann", lastName: `No ${n}`, email: address() }),
  }));
  await at((ctx) => sendInvitations(ctx, { people, roleIds, teamIds: [], grantIds: [], note: null }), big);
  const first = await list({}, big);
  const second = await list({ cursor: first.next }, big);
  const third = await list({ cursor: second.next }, big);
  expect([first, second, third].map(({ rows }) => rows.length)).toEqual([50, 50, 20]);
  expect([first.previous, third.next]).toEqual([null, null]);
  const all = [first, second, third].flatMap(({ rows }) => rows.map(({ id }) => id));
  expect(new Set(all).size).toBe(120);
  expect((await list({ cursor: third.previous }, big)).rows).toEqual(second.rows);
});

test("lists and details never hold a link or its hash (A17)", async () => {
  const { id, token } = await invite(stage, { email: address() });
  const seen = JSON.stringify([await list(), await at((ctx) => getInvitation(ctx, id))]);
  expect(seen).toContain(id);
  for (const secret of [token, "token", "hash", "linkId"]) expect(seen).not.toContain(secret);
});
