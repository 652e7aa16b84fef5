import { readFileSync, rmSync } from "node:fs";

/** A check that is one yes or no. */
export function single(code) {
  return code === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
}

/** What vitest's JSON report says. A file that couldn't be loaded counts as a failed test. */
export function vitestTally(file, code) {
  const report = take(file);
  if (!report) return { passed: 0, failed: 1 };
  const broken = report.testResults.filter(
    (one) => one.status === "failed" && one.assertionResults.length === 0,
  ).length;
  const skipped = report.numPendingTests + (report.numTodoTests ?? 0);
  return sound(report.numPassedTests, report.numFailedTests + broken, skipped, code);
}

/** What Playwright's JSON report says. A test that needed a second try has failed. */
export function playwrightTally(file, code) {
  const report = take(file);
  if (!report) return { passed: 0, failed: 1 };
  const { expected, unexpected, flaky, skipped } = report.stats;
  return sound(expected, unexpected + flaky, skipped, code);
}

/** A run that skipped a test, ran none at all, or ended badly although each test passed, has failed. */
export function sound(passed, failed, skipped, code) {
  const silent = failed + skipped === 0 && (passed === 0 || code !== 0) ? 1 : 0;
  return { passed, failed: failed + skipped + silent };
}

function take(file) {
  try {
    return JSON.parse(readFileSync(file, "utf8"));
  } catch {
    return null;
  } finally {
    rmSync(file, { force: true });
  }
}
