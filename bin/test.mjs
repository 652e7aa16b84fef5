import { findBrowser } from "./test/browser.mjs";
import { install } from "./test/install.mjs";
import { stopOnSignals } from "./test/run.mjs";

/**
 * Everything that is tested, on a fresh clone too: `npm test`, or some of it: `npm test -- types unit`.
 * The last line is `N passed, N failed`, summed over all of it.
 */
async function test(wanted) {
  await install();
  await findBrowser();
  const { steps } = await import("./test/steps.mjs");
  const names = wanted.length > 0 ? wanted : Object.keys(steps);
  const unknown = names.find((name) => !steps[name]);
  if (unknown) throw new Error(`there is no step "${unknown}": there are ${Object.keys(steps).join(", ")}`);
  const sum = { passed: 0, failed: 0 };
  const lines = [];
  for (const name of names) {
    const began = Date.now();
    process.stdout.write(`\n── ${name}\n`);
    const { passed, failed } = await steps[name]();
    sum.passed += passed;
    sum.failed += failed;
    lines.push(`${name.padEnd(14)}${passed} passed, ${failed} failed, ${Math.round((Date.now() - began) / 1000)} s`);
  }
  process.stdout.write(`\n${lines.join("\n")}\n\n`);
  return sum;
}

stopOnSignals();
const { passed, failed } = await test(process.argv.slice(2)).catch((error) => {
  process.stderr.write(`\nThe tests can't run: ${error.message}\n\n`);
  return { passed: 0, failed: 1 };
});
process.exitCode = failed === 0 && passed > 0 ? 0 : 1;
process.stdout.write(`${passed} passed, ${failed} failed\n`);
