import AxeBuilder from "@axe-core/playwright";
import { expect, type Locator, type Page } from "@playwright/test";

const RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];

/** Axe finds nothing against WCAG 2.2 AA on the page as it stands. It waits for the title, which follows the page by a moment; a sandboxed frame runs no scripts, so axe can't look into it. */
export async function expectAccessible(page: Page): Promise<void> {
  await expect(page).toHaveTitle(/./);
  const { violations } = await new AxeBuilder({ page }).withTags(RULES).exclude("iframe[sandbox]").analyze();
  const told = violations.map(
    ({ id, help, nodes }) => `${id}: ${help}\n  ${nodes.map((node) => node.html).join("\n  ")}`,
  );
  expect(told, page.url()).toEqual([]);
}

/** What the page says out loud at once: alerts, without the one in which Next announces a new page. */
export function alertsOf(page: Page): Locator {
  return page.locator('[role="alert"]:not(#__next-route-announcer__)');
}
