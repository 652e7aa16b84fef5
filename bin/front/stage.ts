import { createServer, type IncomingMessage, request, type ServerResponse } from "node:http";
import { connect } from "node:net";
import { makeFront } from "./front.mjs";

type Answer = { status: number; headers: Record<string, string | string[] | undefined>; text: string };
type Asking = { headers?: Record<string, string>; method?: string; body?: string };
type Facing = { appUrl?: string; trustProxy?: string[] };

/** A front before something that notes what reaches it, as Next would be reached. */
export async function openStage() {
  const server = createServer();
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  const { port } = server.address() as { port: number };
  const seen: { headers: Record<string, unknown>; body: string }[] = [];
  face({});

  /** Puts a front with other settings before it. */
  function face({ appUrl = `http://localhost:${port}`, trustProxy }: Facing): void {
    server.removeAllListeners("request");
    server.on(
      "request",
      makeFront(
        { appUrl, port, trustProxy: trustProxy ?? null },
        async (incoming: IncomingMessage, response: ServerResponse) => {
          let body = "";
          for await (const chunk of incoming) body += chunk;
          seen.push({ headers: incoming.headers, body });
          response.end("page");
        },
      ),
    );
  }

  function ask(path: string, { headers = {}, method = "GET", body = "" }: Asking = {}): Promise<Answer> {
    return new Promise((resolve, reject) => {
      const host = `localhost:${port}`;
      const asking = request({ host: "127.0.0.1", port, path, method, headers: { host, ...headers } }, (answer) => {
        let text = "";
        answer.on("data", (chunk) => (text += chunk));
        answer.on("end", () => resolve({ status: answer.statusCode ?? 0, headers: answer.headers, text }));
      });
      asking.once("error", reject);
      asking.end(body);
    });
  }

  /** Sends what no client library would send, and gives what comes back first. */
  function askRaw(text: string): Promise<string> {
    return new Promise((resolve) => {
      let answer = "";
      const socket = connect(port, "127.0.0.1", () => socket.write(text));
      socket.on("data", (chunk) => {
        answer += chunk;
        socket.end();
      });
      socket.on("close", () => resolve(answer));
    });
  }

  return { port, seen, face, ask, askRaw, close: () => server.close() };
}
