import { request } from "node:http";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { openStage } from "./stage";

type Endpoints = (request: Request, facts: { ip: string; userAgent: string | null }) => unknown;

let stage: Awaited<ReturnType<typeof openStage>>;

beforeAll(async () => {
  stage = await openStage();
});
afterEach(() => Reflect.deleteProperty(globalThis, "__musterEndpoints"));
afterAll(() => stage.close());

const answerWith = (endpoints: Endpoints) => Object.assign(globalThis, { __musterEndpoints: endpoints });

test("an endpoint gets a web request and the facts, and what it doesn't know goes on to Next", async () => {
  answerWith((asked, { ip, userAgent }) => {
    if (!asked.url.endsWith("/api/v1/me?x=1")) return null;
    const cookie = asked.headers.get("cookie");
    return Promise.resolve(Response.json({ url: asked.url, method: asked.method, cookie, ip, userAgent }));
  });
  const headers = { cookie: "a=b", "user-agent": "Probe", "x-muster-ip": "203.0.113.7" };
  const { text } = await stage.ask("/api/v1/me?x=1", { headers });
  const url = `http://localhost:${stage.port}/api/v1/me?x=1`;
  expect(JSON.parse(text)).toEqual({ url, method: "GET", cookie: "a=b", ip: "127.0.0.1", userAgent: "Probe" });
  expect((await stage.ask("/api/v1/other", { headers })).text).toBe("page");
});

test("a body is read, and status, headers and several cookies come back", async () => {
  answerWith(async (asked) => {
    const headers = new Headers([
      ["set-cookie", "a=1"],
      ["set-cookie", "b=2"],
      ["etag", "x"],
    ]);
    return new Response(JSON.stringify(await asked.json()), { status: 201, headers });
  });
  const answer = await stage.ask("/api/v1/x", { method: "POST", body: '{"a":[1]}' });
  expect([answer.status, answer.text]).toEqual([201, '{"a":[1]}']);
  expect(answer.headers).toMatchObject({
    etag: "x",
    "set-cookie": ["a=1", "b=2"],
    "x-content-type-options": "nosniff",
  });
});

test("a plain answer is written as it stands, and HEAD gets its head alone", async () => {
  answerWith(() => Promise.resolve({ status: 200, headers: { "content-type": "application/json" }, body: '"é"' }));
  const answer = await stage.ask("/api/v1/x");
  expect([answer.text, answer.headers["content-length"]]).toEqual(['"é"', "4"]);
  expect(await stage.ask("/api/v1/x", { method: "HEAD" })).toMatchObject({ status: 200, text: "" });
});

test("a stream flows as it is written, and ends when the client goes away", async () => {
  const ended: string[] = [];
  answerWith((asked) => {
    asked.signal.addEventListener("abort", () => ended.push("signal"));
    const body = new ReadableStream({
      start: (stream) => stream.enqueue(new TextEncoder().encode("data: 1\n\n")),
      cancel: () => void ended.push("stream"),
    });
    return Promise.resolve(new Response(body, { headers: { "content-type": "text/event-stream" } }));
  });
  const host = `localhost:${stage.port}`;
  const asking = request({ host: "127.0.0.1", port: stage.port, path: "/api/events", headers: { host } }).end();
  asking.on("error", () => {});
  asking.on("response", (answer) => answer.once("data", () => asking.destroy()));
  await expect.poll(() => ended.toSorted()).toEqual(["signal", "stream"]);
});

test("an endpoint that fails answers 500 without saying why [V16.5.1] [V16.5.4]", async () => {
  answerWith(() => Promise.reject(new Error("the secret reason")));
  const { status, text } = await stage.ask("/api/v1/x");
  expect(status).toBe(500);
  expect(text).not.toMatch(/secret|Error| at /);
});
