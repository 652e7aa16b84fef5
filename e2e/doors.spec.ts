import { buildWithoutProxy } from "@/bin/test/doorless.mjs";
import { startServer } from "@/bin/test/server.mjs";
import { operations } from "@/lib/gate/endpoints";
import { type Route, routes } from "@/lib/gate/routes";
import { env } from "@/lib/kernel/env";
import { knock, type Outcome } from "./doors/knock";
import { addressOf, openStreet, type Street } from "./doors/street";
import { MEMBERS, operationTruth, PEOPLE, type Truth, truth, type Who } from "./doors/truth";
import { expect, test } from "./fixtures";

test.describe.configure({ mode: "default" });

let street: Street;
test.beforeAll(async () => {
  street = await openStreet();
});

/** What must happen, from the hand-written truth alone. */
function expected(route: string, who: Who, { in: guests, without, hidden }: Truth): Outcome {
  const isApi = route.startsWith("/api/") || route.endsWith("/export");
  if (guests.includes(who)) return "in";
  if (guests.length === 0) return "missing";
  if (who === "visitor") return "sign-in";
  if (guests.length === 1 && guests[0] === "visitor") return "home";
  if (who === "suspended") return isApi ? "missing" : "suspended";
  if (!MEMBERS.includes(who) || hidden || !without) return "missing";
  return `without ${without}`;
}

async function knockAll(origin: string, route: string): Promise<[Who, Outcome][]> {
  const url = origin + addressOf(route, street);
  return Promise.all(PEOPLE.map(async (who) => [who, await knock(url, street.tokenOf(who))] as [Who, Outcome]));
}

for (const route of Object.keys(routes) as Route[]) {
  test(`${route} lets in whom it should`, async () => {
    expect(await knockAll(env.APP_URL, route)).toEqual(PEOPLE.map((who) => [who, expected(route, who, truth[route])]));
  });
}

const reading = operations.filter(({ method }) => method === "GET");

test("every operation that reads has its truth", () => {
  expect(Object.keys(operationTruth)).toEqual(reading.map(({ id }) => id));
});

for (const { id, path } of reading) {
  test(`${id} of the REST API answers whom it should`, async () => {
    const [route, of] = [`/api/v1${path}`, operationTruth[id] ?? { in: [] }];
    expect(await knockAll(env.APP_URL, route)).toEqual(PEOPLE.map((who) => [who, expected(route, who, of)]));
  });
}

test("with proxy.ts gone, every door does the same", async () => {
  test.slow();
  const bare = await startServer({}, { name: "doorless", dir: buildWithoutProxy() });
  try {
    const [guarded, open] = await Promise.all([env.APP_URL, bare.url].map((url) => fetch(`${url}/sign-in`)));
    expect(guarded?.headers.has("content-security-policy"), "the proxy marks what it has seen").toBe(true);
    expect(open?.headers.has("content-security-policy"), "and is really gone here").toBe(false);
    for (const route of Object.keys(routes) as Route[])
      expect
        .soft(await knockAll(bare.url, route), route)
        .toEqual(PEOPLE.map((who) => [who, expected(route, who, truth[route])]));
  } finally {
    await bare.close();
  }
});
