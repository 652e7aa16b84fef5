import { command } from "./steps/command.mjs";
import { install } from "./steps/install.mjs";
import { isStopping } from "./steps/life.mjs";
import { oneLine, say } from "./steps/say.mjs";

/**
 * `npm run bench`: every figure beside its floor, measured in one run and told as a table. Words after `--` choose figures
 * by number or name; `--quick` measures shorter and once. The exit code is 1 when a target was missed.
 */
command(async () => {
  await install({ dev: true });
  const { chosen } = await import("../bench/figures.mjs");
  const { tableOf } = await import("../bench/measure/table.mjs");
  const { openStage } = await import("../bench/stage/stage.mjs");
  const words = process.argv.slice(2);
  const figures = chosen(words.filter((word) => word !== "--quick"));
  const stage = openStage({ quick: words.includes("--quick") });
  const results = [];
  for (const figure of figures) {
    say(`Measuring ${figure.name}.`);
    results.push({ number: figure.number, lines: await measured(figure, stage) });
  }
  say(`\n${tableOf(results)}\n`);
  const lines = results.flatMap((result) => result.lines);
  return lines.some(({ met }) => met === false) ? 1 : 0;
});

/** A figure that fails is a target that was missed; the others are still worth their time. */
async function measured({ name, measure }, stage) {
  try {
    return await measure(stage);
  } catch (error) {
    if (isStopping()) throw error;
    return [{ what: name, ours: `failed: ${oneLine(error)}`, floor: "", ratio: null, cpu: [], target: "", met: false }];
  }
}
