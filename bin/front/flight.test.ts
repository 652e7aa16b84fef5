import { createServer, get, type ServerResponse } from "node:http";
import { afterEach, beforeEach, expect, test } from "vitest";
import { flightLog } from "./flight.mjs";

let flight: ReturnType<typeof flightLog>;
let port: number;
let close: () => void;
const answers: Record<string, (response: ServerResponse) => void> = {
  "/slow": (response) => setTimeout(() => response.end("done"), 300),
  "/never": () => {},
  "/stream": (response) => response.setHeader("content-type", "text/event-stream").write("data: 1\n\n"),
};

beforeEach(async () => {
  flight = flightLog();
  const server = createServer((request, response) => {
    flight.enter(response);
    answers[request.url ?? ""]?.(response);
  });
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  port = (server.address() as { port: number }).port;
  close = () => server.close();
});
afterEach(() => close());

/** What a client has heard when its connection ends. */
function hear(path: string): { ended: Promise<string>; begun: Promise<void> } {
  let begin = () => {};
  const begun = new Promise<void>((resolve) => {
    begin = resolve;
  });
  const ended = new Promise<string>((resolve) => {
    const asking = get({ host: "127.0.0.1", port, path, agent: false }, (answer) => {
      let text = "";
      answer.on("data", (chunk) => {
        text += chunk;
        begin();
      });
      answer.on("end", () => resolve(text));
      answer.on("error", () => resolve(`${text}cut`));
    });
    asking.on("error", () => resolve("cut"));
    asking.on("finish", () => setTimeout(begin, 100));
  });
  return { ended, begun };
}

test("a stop waits for the answers that are under way", async () => {
  const slow = hear("/slow");
  await slow.begun;
  await flight.drain(5000);
  expect(await slow.ended).toBe("done");
});

test("a stop ends live streams at once, since they would never end by themselves", async () => {
  const stream = hear("/stream");
  await stream.begun;
  const began = Date.now();
  await flight.drain(5000);
  expect(Date.now() - began).toBeLessThan(2000);
  expect(await stream.ended).toBe("data: 1\n\ncut");
});

test("a stop cuts off what takes longer than its patience", async () => {
  const never = hear("/never");
  await never.begun;
  await flight.drain(200);
  expect(await never.ended).toBe("cut");
});
