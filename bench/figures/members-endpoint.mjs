import { sideBySide } from "../measure/load.mjs";
import { raced } from "../measure/row.mjs";

/** Figure 2: fifty of ten thousand members, narrowed to a role, with the total, for whoever may see them. */
export const membersEndpoint = {
  number: 2,
  name: "members endpoint",
  async measure(stage) {
    const { slug, headers, roleId } = await stage.place(10_000);
    const [ours, node, next] = [await stage.server(), await stage.node(), await stage.next()];
    const query = `workspace=${slug}&role=${roleId}`;
    const targets = [
      { ...ours, url: `${ours.url}/api/v1/members?${query}&limit=50`, headers },
      { ...node, url: `${node.url}/api/members?${query}`, headers },
      { ...next, url: `${next.url}/api/members?${query}`, headers },
    ];
    const [mine, bare, handler] = await sideBySide(targets, stage.pace);
    return [
      raced("50 of 10,000 members, JSON", mine, bare, { floor: "node:http + query", atLeast: 0.6 }),
      raced("50 of 10,000 members, JSON", mine, handler, { floor: "Next route handler + query" }),
    ];
  },
};
