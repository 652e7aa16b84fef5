import { command } from "./steps/command.mjs";
import { install } from "./steps/install.mjs";
import { say } from "./steps/say.mjs";

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
  for (const { number, name, measure } of figures) {
    say(`Measuring ${name}.`);
    results.push({ number, lines: await measure(stage) });
  }
  say(`\n${tableOf(results)}\n`);
  const lines = results.flatMap((result) => result.lines);
  return lines.some(({ met }) => met === false) ? 1 : 0;
});
