import { signInAgain } from "@/db/seed/stage";
import { type Route, routes } from "@/lib/gate/routes";
import { env } from "@/lib/kernel/env";
import { knock } from "./doors/knock";
import { addressOf, openStreet, type Street } from "./doors/street";
import { expect, test } from "./fixtures";
import { listActions, loot, post } from "./tenants/actions";
import { fingerprint } from "./tenants/fingerprint";

test.describe.configure({ mode: "default" });

/** Acme, and the owner of Globex, who has every id of it. */
let street: Street;
test.beforeAll(async () => {
  street = await openStreet();
});

const inside = (Object.keys(routes) as Route[]).filter((route) => routes[route].for === "member");
const actions = listActions();
const ofWorkspaces = actions.filter(({ file }) => file.startsWith("app/w/"));

/** Every id, but no link: raw tokens exist in the mail only, and whoever holds one is no stranger. */
const taken = (slug?: string) => ({ ...loot(street, slug), token: "not-theirs" });

/** A session of their own for each try: some actions end it. */
const stranger = async () => (await signInAgain(street.stranger)).token;

test("A46: every address of Acme is no address to the owner of Globex", async () => {
  const before = await fingerprint(street.home.id);
  const token = await stranger();
  for (const route of inside)
    expect.soft([route, await knock(env.APP_URL + addressOf(route, street), token)]).toEqual([route, "missing"]);
  expect(await fingerprint(street.home.id)).toEqual(before);
});

test("A46: what belongs to Acme isn't found under Globex either", async () => {
  const token = await stranger();
  const own = { ...street, parts: { ...street.parts, workspace: street.globex } };
  const withIds = inside.filter((route) => /\[(?!workspace)/.test(route));
  for (const route of withIds)
    expect.soft([route, await knock(env.APP_URL + addressOf(route, own), token)]).toEqual([route, "missing"]);
});

test("the build names its actions, and some of them are a workspace's", () => {
  expect(ofWorkspaces.map(({ name }) => name)).toEqual(expect.arrayContaining(["createTeam", "updateWorkspace"]));
});

for (const action of actions) {
  test(`A46: ${action.name} of ${action.file.replace("/actions.ts", "")} does nothing to Acme for a stranger`, async () => {
    const before = await fingerprint(street.home.id);
    const aimed = await post(action, street, await stranger(), taken());
    const smuggled = await post(action, street, await stranger(), taken(street.globex));
    const signedOut = await post(action, street, null, taken());
    expect(await fingerprint(street.home.id)).toEqual(before);
    for (const { status } of [aimed, smuggled, signedOut]) expect(status).toBeLessThan(500);
    if (!ofWorkspaces.includes(action)) return;
    expect(aimed.ok, aimed.body.slice(0, 400)).toBe(false);
    expect(signedOut.ok, signedOut.body.slice(0, 400)).toBe(false);
  });
}

/** What anyone may do with their own place. */
const OWN = ["leaveWorkspace", "askForAccess", "withdrawAccessRequest"];

test("an agent can do none of what takes a permission", async () => {
  const before = await fingerprint(street.home.id);
  for (const action of ofWorkspaces.filter(({ name }) => !OWN.includes(name))) {
    const { ok } = await post(action, street, street.home.people.agent.token, loot(street));
    expect.soft([action.name, ok]).toEqual([action.name, false]);
  }
  expect(await fingerprint(street.home.id)).toEqual(before);
});

test("the same posts work for Acme's own owner, so they were aimed well", async () => {
  const before = await fingerprint(street.home.id);
  const worked = [];
  for (const action of ofWorkspaces) {
    const { token } = await signInAgain(street.home.people.owner);
    const { ok } = await post(action, street, token, loot(street));
    if (ok) worked.push(action.name);
  }
  expect(worked).toEqual(
    expect.arrayContaining(["editTeam", "addTeamMembers", "updateWorkspace", "viewAs", "viewAsDraft"]),
  );
  expect(await fingerprint(street.home.id)).not.toEqual(before);
});

test("and the owner still gets in", async () => {
  const { token } = street.home.people.owner;
  for (const route of ["/w/[workspace]", "/w/[workspace]/settings/workspace"])
    expect([route, await knock(env.APP_URL + addressOf(route, street), token)]).toEqual([route, "in"]);
});
