import { existsSync } from "node:fs";
import { halt, say } from "../steps/say.mjs";
import { command, tool } from "./tool.mjs";

const SYSTEM = "/usr/bin/chromium";

/** A browser to test in: the system's, Playwright's own, else one that is installed now. Never goes on without. */
export async function findBrowser() {
  if (await isThere()) return;
  say("There is no Chromium yet: installing one for the browser tests.");
  if (process.getuid?.() === 0 && existsSync("/usr/bin/apt-get")) await installWithApt();
  if (await isThere()) return;
  await tool("playwright", ["install", "chromium"]);
  if (await isThere()) return;
  halt(`There is no browser to test in: install Chromium as ${SYSTEM}, or run "npx playwright install chromium".`);
}

async function isThere() {
  if (existsSync(SYSTEM)) return true;
  const { chromium } = await import("@playwright/test");
  return existsSync(chromium.executablePath());
}

async function installWithApt() {
  const env = { DEBIAN_FRONTEND: "noninteractive" };
  if ((await command("apt-get", ["update", "-qq"], env)) !== 0) return;
  await command("apt-get", ["install", "-y", "-qq", "--no-install-recommends", "chromium"], env);
}
