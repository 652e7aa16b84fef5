import { request as ask } from "node:http";
import { asMember } from "@/db/seed/stage";
import { type Route, routes } from "@/lib/gate/routes";
import { env } from "@/lib/kernel/env";
import { getWorkspace } from "@/lib/workspaces/queries";
import { addressOf, openStreet, type Street } from "./doors/street";
import { cast, castPassword, expect, newAddress, test } from "./fixtures";
import { type Action, type Fields, listActions, loot, post } from "./tenants/actions";

test.describe.configure({ mode: "default" });

let street: Street;
test.beforeAll(async () => {
  street = await openStreet();
});

const everyRoute = Object.keys(routes) as Route[];
const behindDoors = everyRoute.filter((route) => ["user", "member"].includes(routes[route].for));

/** Asks as no browser would: any header, also twice. */
function bare(
  path: string,
  headers: Record<string, string | string[]>,
): Promise<{ status: number; to: string | undefined }> {
  const { hostname, port } = new URL(env.APP_URL);
  return new Promise((resolve, reject) => {
    const request = ask({ hostname, port, path, headers }, (answer) => {
      answer.resume();
      answer.once("end", () => resolve({ status: answer.statusCode ?? 0, to: answer.headers.location }));
    });
    request.once("error", reject).end();
  });
}

const action = (name: string) => listActions().find((one) => one.name === name) as Action;
const send = (name: string, fields: Fields, token: string | null = null) => post(action(name), street, token, fields);

test("A01: a header of the framework's own opens nothing", async () => {
  const files = ["middleware", "src/middleware", "proxy", "src/proxy"];
  for (const file of files) {
    const header = { "x-middleware-subrequest": Array(5).fill(file).join(":") };
    for (const route of behindDoors) {
      const path = addressOf(route, street);
      expect.soft(await bare(path, header), `${file} ${route}`).toEqual(await bare(path, {}));
    }
  }
});

test("A13: junk in Authorization is no way in, and breaks nothing", async () => {
  const junk = ["Bearer", "Bearer %", "Bearer %00%", "Basic \u00ff\u00fe"];
  for (const authorization of junk) {
    for (const route of behindDoors) {
      const path = addressOf(route, street);
      expect.soft(await bare(path, { authorization }), `${authorization} ${route}`).toEqual(await bare(path, {}));
    }
  }
  expect((await bare("/me/profile", { authorization: `Bearer ${"a".repeat(100_000)}` })).status).toBe(431);
  for (const path of ["/me/profile", "/api/v1/me"])
    expect((await bare(path, { authorization: ["Bearer a", "Bearer b"] })).status).toBe(400);
});

test("A36: an unknown host is told nothing, whichever way it is named", async () => {
  const named = [
    ["host", "evil.test"],
    ["x-forwarded-host", "evil.test"],
    ["host", "localhost.evil.test"],
  ] as const;
  for (const [name, value] of named)
    expect([name, value, (await bare("/sign-in", { [name]: value })).status]).toEqual([name, value, 400]);
});

test("A37: an address is one address, or it is refused", async ({ mail }) => {
  const victim = newAddress("victim");
  const shapes = [
    `${victim},evil@evil.test`,
    `${victim};evil@evil.test`,
    `"${victim}"@evil.test`,
    `${victim}\r\nBcc: evil@evil.test`,
    `${victim} evil@evil.test`,
    "",
    "@",
    victim.replace("@", ""),
  ];
  for (const email of shapes) {
    for (const name of ["forgotPassword", "signUp", "signIn"]) {
      const { ok, body } = await send(name, { ...loot(street), email });
      expect.soft([name, email, ok], body.slice(0, 300)).toEqual([name, email, false]);
    }
  }
  expect(await mail.all("evil@evil.test")).toEqual([]);
});

test("A41: after signing in nobody is sent to another origin", async () => {
  const evil = [
    "//evil.test",
    "/\\evil.test",
    "https:evil.test",
    "https://evil.test",
    "%0d%0a//evil.test",
    "javascript:alert(1)",
    "/\t/evil.test",
    "/%2f/evil.test".repeat(900),
  ];
  for (const next of evil) {
    const { body, ok, status } = await send("signIn", { email: cast.supervisor.email, password: castPassword(), next });
    expect.soft([next.slice(0, 40), status < 500, ok]).toEqual([next.slice(0, 40), true, next.length <= 2000]);
    const [, to] = /"to":"([^"]*)"/.exec(body) ?? [];
    expect.soft([next.slice(0, 40), new URL(to ?? "/", env.APP_URL).origin]).toEqual([next.slice(0, 40), env.APP_URL]);
  }
});

test("A43: fields that nobody asked for change nothing", async () => {
  const { owner } = street.home.people;
  const read = () => asMember(owner, street.home.slug, (ctx) => getWorkspace(ctx));
  const before = await read();
  const more = {
    id: street.home.people.agent.memberId,
    createdAt: "2000-01-01",
    pack: "essential",
    isSuperAdmin: "true",
    isOwner: "true",
  };
  const { ok } = await send(
    "updateWorkspace",
    { ...loot(street), ...more, version: String(before.version) },
    owner.token,
  );
  expect(ok).toBe(true);
  const { id, slug, pack, createdAt } = await read();
  expect({ id, slug, pack, createdAt }).toEqual({
    id: before.id,
    slug: before.slug,
    pack: before.pack,
    createdAt: before.createdAt,
  });
  const [owned] = await asMember(owner, street.home.slug, async ({ actor }) => [actor.isOwner]);
  expect(owned).toBe(true);
});
