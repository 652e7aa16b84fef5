import { sideBySide } from "../measure/load.mjs";
import { raced } from "../measure/row.mjs";

/** Figure 1: who is asking, and what they hold in a workspace: one joined query. */
export const sessionCheck = {
  number: 1,
  name: "session check",
  async measure(stage) {
    const { slug, headers } = await stage.place(10_000);
    const [ours, node, next] = [await stage.server(), await stage.node(), await stage.next()];
    const targets = [
      { ...ours, url: `${ours.url}/api/v1/me?workspace=${slug}`, headers },
      { ...node, url: `${node.url}/api/me?workspace=${slug}`, headers },
      { ...next, url: `${next.url}/api/me?workspace=${slug}`, headers },
    ];
    const [mine, bare, handler] = await sideBySide(targets, stage.pace);
    return [
      raced("GET /api/v1/me", mine, bare, { floor: "node:http + join", atLeast: 0.6 }),
      raced("GET /api/v1/me", mine, handler, { floor: "Next route handler + join" }),
    ];
  },
};
