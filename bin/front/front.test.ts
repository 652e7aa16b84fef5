import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { openStage } from "./stage";

let stage: Awaited<ReturnType<typeof openStage>>;

beforeAll(async () => {
  stage = await openStage();
});
beforeEach(() => stage.seen.splice(0));
afterAll(() => stage.close());

const status = async (...asked: Parameters<typeof stage.ask>) => (await stage.ask(...asked)).status;

test.each(["evil.test", "localhost:1", "localhost.evil.test", "[::1"])(
  "the foreign host %s is refused",
  async (host) => {
    expect(await status("/", { headers: { host } })).toBe(400);
    expect(stage.seen).toEqual([]);
  },
);

test.each([
  ["no host", "GET / HTTP/1.1\r\n\r\n"],
  ["an empty host", "GET / HTTP/1.1\r\nHost:\r\n\r\n"],
  ["two hosts", "GET / HTTP/1.1\r\nHost: localhost:PORT\r\nHost: evil.test\r\n\r\n"],
  ["a host in the address", "GET http://evil.test/ HTTP/1.1\r\nHost: localhost:PORT\r\n\r\n"],
  [
    "two tokens",
    "GET / HTTP/1.1\r\nHost: localhost:PORT\r\nAuthorization: Bearer a\r\nAuthorization: Bearer b\r\n\r\n",
  ],
  ["two lengths", "POST / HTTP/1.1\r\nHost: localhost:PORT\r\nContent-Length: 1\r\nTransfer-Encoding: chunked\r\n\r\n"],
])("a request with %s is refused [V4.2.1]", async (_what, text) => {
  expect(await stage.askRaw(text.replaceAll("PORT", String(stage.port)))).toMatch(/^HTTP\/1\.1 400 /);
  expect(stage.seen).toEqual([]);
});

test("this machine's other names lead to the one in the address, but for endpoints", async () => {
  const headers = { host: `127.0.0.1:${stage.port}` };
  const answer = await stage.ask("/sign-in?next=%2Fme", { headers });
  const ours = `http://localhost:${stage.port}`;
  expect([answer.status, answer.headers.location]).toEqual([307, `${ours}/sign-in?next=%2Fme`]);
  expect((await stage.ask("//evil.test/x", { headers })).headers.location).toBe(`${ours}/evil.test/x`);
  expect((await stage.ask("/api/health", { headers })).text).toBe("page");
});

test("only methods that something answers get in, and TRACE doesn't [V13.4.4] [V4.1.4]", async () => {
  for (const method of ["TRACE", "PROPFIND", "LINK"]) expect(await status("/", { method })).toBe(405);
  for (const method of ["GET", "POST", "DELETE"]) expect(await status("/", { method })).toBe(200);
});

test("an address longer than eight kilobytes is refused", async () => {
  expect(await status(`/${"a".repeat(8200)}`)).toBe(414);
  expect(await status(`/${"a".repeat(8000)}`)).toBe(200);
});

test("a body over one megabyte is refused at once, whether it says its size or not", async () => {
  const chunked = { "transfer-encoding": "chunked" };
  const body = "x".repeat(1024 * 1024);
  expect(await status("/", { method: "POST", body: `${body}x` })).toBe(413);
  expect(await status("/", { method: "POST", body: `${body}x`, headers: chunked })).toBe(413);
  expect(await status("/", { method: "POST", body, headers: chunked })).toBe(200);
  expect(stage.seen.map((one) => one.body.length)).toEqual([body.length]);
});

test("every answer says that its type is meant, and keeps addresses to itself [V3.4.4] [V3.4.5]", async () => {
  for (const path of ["/", `/${"a".repeat(9000)}`]) {
    const { headers } = await stage.ask(path);
    expect(headers).toMatchObject({ "x-content-type-options": "nosniff", "referrer-policy": "same-origin" });
    expect(headers["strict-transport-security"]).toBeUndefined();
    expect(headers.server ?? headers["x-powered-by"]).toBeUndefined();
  }
});
