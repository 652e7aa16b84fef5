import { existsSync, mkdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { chromium } from "@playwright/test";
import { root } from "../steps/paths.mjs";
import { complain } from "../steps/say.mjs";

const SYSTEM = "/usr/bin/chromium";
const folder = join(root, "screenshots");

const forms = {
  light: { viewport: { width: 1440, height: 900 }, colorScheme: "light" },
  dark: { viewport: { width: 1440, height: 900 }, colorScheme: "dark" },
  phone: {
    viewport: { width: 390, height: 844 },
    colorScheme: "light",
    isMobile: true,
    hasTouch: true,
    deviceScaleFactor: 2,
  },
};

/** Takes every scene in every form; answers how many pictures that made. */
export async function takePictures(origin, scenes) {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const executablePath = existsSync(SYSTEM) ? SYSTEM : undefined;
  const browser = await chromium.launch({ executablePath, args: ["--no-sandbox", "--disable-gpu", "--disable-quic"] });
  let taken = 0;
  try {
    for (const [form, look] of Object.entries(forms)) {
      for (const scene of scenes) taken += await take(browser, { origin, form, look, scene });
    }
  } finally {
    await browser.close();
  }
  return taken;
}

async function take(browser, { origin, form, look, scene }) {
  const context = await browser.newContext({
    ...look,
    locale: "en-GB",
    timezoneId: "Europe/Lisbon",
    reducedMotion: "reduce",
  });
  try {
    const session = { name: "authjs.session-token", value: scene.token, url: origin, httpOnly: true, sameSite: "Lax" };
    if (scene.token) await context.addCookies([session]);
    const page = await context.newPage();
    page.on("pageerror", (error) => complain(`${scene.path} threw in the browser: ${error.message.split("\n")[0]}`));
    const answer = await visit(page, origin + scene.path);
    if (!answer) return 0;
    if (answer.status() >= 500) complain(`${scene.path} answered ${answer.status()}`);
    await page.evaluate(() => document.fonts.ready);
    if (scene.press) await press(page, scene.press);
    else await showWhole(page, look.viewport);
    await page.screenshot({ path: join(folder, `${scene.name}.${form}.png`) });
    return 1;
  } finally {
    await context.close();
  }
}

/** Makes the window as high as its page, so that what keeps to the window's edges stands where it would for a reader. */
async function showWhole(page, { width, height }) {
  const whole = await page.evaluate(() => document.documentElement.scrollHeight);
  await page.setViewportSize({ width, height: Math.max(height, whole) });
}

/** Presses a button, and waits until what it opens, or what the server says to it, is there. */
async function press(page, name) {
  try {
    await page.getByRole("button", { name, exact: true }).first().click({ timeout: 10_000 });
    await page.waitForLoadState("networkidle");
    await page.waitForTimeout(500);
  } catch (error) {
    complain(`${page.url()} has no button "${name}": ${error.message.split("\n")[0]}`);
  }
}

/** The page's answer; null where the address gives a file to keep, which has no picture. */
async function visit(page, address) {
  try {
    return await page.goto(address, { waitUntil: "networkidle" });
  } catch (error) {
    if (/Download is starting/.test(error.message)) return null;
    throw error;
  }
}
