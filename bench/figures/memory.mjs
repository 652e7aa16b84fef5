import { residentMemory } from "../measure/processor.mjs";
import { held } from "../measure/row.mjs";

/** Figure 15: what the server's process holds after everything else was measured on it. */
export const memory = {
  number: 15,
  name: "memory",
  async measure(stage) {
    const [ours, next] = [await stage.server(), await stage.next()];
    for (const url of [`${ours.url}/sign-in`, next.url]) await (await fetch(url)).text();
    return [
      held("the server's memory afterwards", residentMemory(ours.pid), "MiB", { atMost: 350 }),
      held("bare Next's", residentMemory(next.pid), "MiB"),
    ];
  },
};
