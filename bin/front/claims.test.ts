import { afterAll, beforeAll, expect, test } from "vitest";
import { openStage } from "./stage";

let stage: Awaited<ReturnType<typeof openStage>>;

beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => stage.close());

test("what strangers say of themselves is taken out, and the real peer is told [V4.1.3] [V15.3.4]", async () => {
  const claims = {
    "x-forwarded-for": "203.0.113.7",
    "x-forwarded-host": "evil.test",
    "x-forwarded-proto": "https",
    forwarded: "for=203.0.113.7",
    "x-real-ip": "203.0.113.7",
    "cf-connecting-ip": "203.0.113.7",
    "x-remote-user": "owner",
    "x-muster-ip": "203.0.113.7",
    "x-middleware-subrequest": "proxy:proxy:proxy:proxy:proxy",
  };
  await stage.ask("/", { headers: { ...claims, cookie: "a=b" } });
  const [seen] = stage.seen.splice(0);
  expect(seen?.headers).toMatchObject({ cookie: "a=b", "x-muster-ip": "127.0.0.1", "x-forwarded-for": "127.0.0.1" });
  expect(seen?.headers["x-forwarded-proto"]).toBe("http");
  expect(JSON.stringify(seen)).not.toMatch(/203\.0\.113|evil|owner|subrequest/);
});

test.each([
  ["198.51.100.1, 203.0.113.7, 10.1.2.3", "203.0.113.7"],
  ["203.0.113.7", "203.0.113.7"],
  ["10.9.9.9, 10.1.2.3", "10.9.9.9"],
  ["203.0.113.7, nonsense", "127.0.0.1"],
  ["2001:db8::7, 10.1.2.3", "2001:db8::7"],
])("behind trusted proxies, %s comes from %s", async (forwarded, ip) => {
  stage.face({ appUrl: "https://muster.example.com", trustProxy: ["127.0.0.1", "10.0.0.0/8"] });
  const headers = { "x-forwarded-host": "muster.example.com", "x-forwarded-for": forwarded };
  expect((await stage.ask("/", { headers })).headers["strict-transport-security"]).toMatch(/max-age=\d{8}; incl/);
  const [seen] = stage.seen.splice(0);
  expect(seen?.headers).toMatchObject({ "x-muster-ip": ip, host: "muster.example.com", "x-forwarded-proto": "https" });
});

test("a peer that isn't a trusted proxy can't name the host", async () => {
  stage.face({ appUrl: "https://muster.example.com", trustProxy: ["10.0.0.0/8"] });
  const headers = { "x-forwarded-host": "muster.example.com", "x-forwarded-for": "203.0.113.7" };
  expect((await stage.ask("/", { headers })).status).toBe(400);
});
