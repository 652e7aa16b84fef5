import { install } from "./steps/install.mjs";
import { isStopping, stop, stopOnSignals } from "./steps/life.mjs";
import { complain, halt, oneLine, say } from "./steps/say.mjs";
import { findBrowser } from "./test/browser.mjs";

/**
 * Everything that is tested, on a fresh clone too: `npm test`, or some of it: `npm test -- types unit`.
 * The last line is `N passed, N failed`, summed over all of it.
 */
async function test(wanted) {
  stopOnSignals();
  await install({ dev: true });
  const { steps } = await import("./test/steps.mjs");
  const names = wanted.length > 0 ? wanted : Object.keys(steps);
  const unknown = names.find((name) => !steps[name]);
  if (unknown) halt(`There is no step "${unknown}"; there are ${Object.keys(steps).join(", ")}.`);
  await findBrowser();
  const lines = [];
  const sum = { passed: 0, failed: 0 };
  for (const name of names) {
    const began = Date.now();
    say(`\n── ${name}`);
    const { passed, failed } = await steps[name]();
    sum.passed += passed;
    sum.failed += failed;
    const seconds = Math.round((Date.now() - began) / 1000);
    lines.push(`${name.padEnd(14)}${passed} passed, ${failed} failed, ${seconds} s`);
  }
  say(`\n${lines.join("\n")}\n`);
  return sum;
}

try {
  const { passed, failed } = await test(process.argv.slice(2));
  say(`${passed} passed, ${failed} failed`);
  await stop(failed === 0 && passed > 0 ? 0 : 1);
} catch (error) {
  if (!isStopping()) complain(`The tests can't run. ${oneLine(error)}`);
  say("0 passed, 1 failed");
  await stop(1);
}
