import { existsSync } from "node:fs";
import { run, tool } from "./run.mjs";

const SYSTEM = "/usr/bin/chromium";

/** A browser to test in: the system's, Playwright's own, else one that is installed now. Never goes on without. */
export async function findBrowser() {
  if (await isThere()) return;
  process.stdout.write("No Chromium yet: installing one for the browser tests.\n");
  if (process.getuid?.() === 0 && existsSync("/usr/bin/apt-get")) await installWithApt();
  if (await isThere()) return;
  await tool("playwright", ["install", "chromium"]);
  if (await isThere()) return;
  throw new Error(
    `there is no browser to test in. Install Chromium as ${SYSTEM}, or run "npx playwright install chromium" where its download is reachable.`,
  );
}

async function isThere() {
  if (existsSync(SYSTEM)) return true;
  const { chromium } = await import("@playwright/test");
  return existsSync(chromium.executablePath());
}

async function installWithApt() {
  const env = { DEBIAN_FRONTEND: "noninteractive" };
  if ((await run("apt-get", ["update", "-qq"], env)) !== 0) return;
  await run("apt-get", ["install", "-y", "-qq", "--no-install-recommends", "chromium"], env);
}
