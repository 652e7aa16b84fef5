import { existsSync } from "node:fs";
import { defineConfig } from "@playwright/test";

const SYSTEM = "/usr/bin/chromium";
const quiet = ["--disable-background-networking", "--disable-component-update", "--disable-sync", "--no-first-run"];

export default defineConfig({
  testDir: "e2e",
  testMatch: "**/*.spec.ts",
  outputDir: "test-results",
  globalSetup: "./bin/test/house.mjs",
  fullyParallel: true,
  workers: 2,
  retries: 0,
  timeout: 120_000,
  expect: { timeout: 15_000 },
  forbidOnly: true,
  reporter: "list",
  use: {
    browserName: "chromium",
    locale: "en-GB",
    timezoneId: "Europe/Berlin",
    colorScheme: "light",
    screenshot: "only-on-failure",
    launchOptions: {
      executablePath: existsSync(SYSTEM) ? SYSTEM : undefined,
      args: ["--no-sandbox", "--disable-gpu", "--disable-quic", ...quiet],
    },
  },
});
