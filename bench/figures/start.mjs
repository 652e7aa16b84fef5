import { build } from "../../bin/steps/build.mjs";
import { root } from "../../bin/steps/paths.mjs";
import { importTypescript } from "../../bin/steps/typescript.mjs";
import { freePort } from "../../bin/test/port.mjs";
import { held } from "../measure/row.mjs";
import { median } from "../measure/spread.mjs";

/** Figure 14: from the command to a server that answers: with everything there, and on a clone with nothing. */
export const start = {
  number: 14,
  name: "start",
  async measure(stage) {
    const { twin, cleanClone, remove } = await importTypescript("e2e/start/checkout.ts");
    await build();
    const warm = twin(root);
    const lines = [];
    try {
      const first = await startAndStop(warm, 60);
      const again = [];
      for (let run = 0; run < stage.pace.runs; run++) again.push(await startAndStop(warm, 60));
      lines.push(held("warm start", median(again), "s", { atMost: 3 }));
      lines.push(held("first start, installed and built", first, "s"));
    } finally {
      remove(warm);
    }
    if (stage.quick) return lines;
    const clean = cleanClone();
    try {
      lines.push(held("first start on a clean clone", await startAndStop(clean, 600), "s", { atMost: 180 }));
    } finally {
      remove(clean);
    }
    return lines;
  },
};

/** Seconds from `npm start` until Muster says that it is ready and answers. */
async function startAndStop(checkout, patience) {
  const { Run } = await importTypescript("e2e/start/run.ts");
  const run = new Run(checkout, "start", { PORT: String(await freePort()) });
  try {
    const address = await run.ready(patience);
    if (!(await fetch(`${address}/api/health`)).ok) throw new Error(`${address} is not well`);
    return (Date.now() - run.began) / 1000;
  } finally {
    run.interrupt();
    await run.ended;
  }
}
