import { get } from "node:http";
import { halt } from "../steps/say.mjs";

const patience = 30_000;

/**
 * Waits for the server's own first answer. In production Next's `prepare()` returns while `instrumentation.ts` may still
 * run, and says nothing when that fails; a request waits for it, and fails with it.
 */
export async function insistOnAnswer(server, appUrl) {
  const status = await ask(server.address(), new URL(appUrl).host);
  if (status !== 200) halt(`Muster could not start: its first answer was ${status}. The lines above say why.`);
}

function ask({ address, port }, name) {
  return new Promise((resolve) => {
    const asking = get(
      { host: address, port, path: "/api/health", headers: { Host: name }, agent: false },
      (answer) => {
        answer.resume();
        resolve(answer.statusCode);
      },
    );
    asking.setTimeout(patience, () => asking.destroy(new Error("none within half a minute")));
    asking.once("error", (error) => resolve(error.message));
  });
}
