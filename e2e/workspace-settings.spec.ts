import type { Page } from "@playwright/test";
import { asMember } from "@/db/seed/stage";
import { getWorkspace } from "@/lib/workspaces/queries";
import { alertsOf, expect, expectAccessible, test } from "./fixtures";

const button = (page: Page, name: string) => page.getByRole("button", { name, exact: true });
const settings = (slug: string) => `/w/${slug}/settings/workspace`;
const saved = (page: Page) => expect(page.getByText("Saved.", { exact: true })).toBeVisible();

test("a wrong domain is told at its field, and nothing that was typed is lost", async ({ as, freshWorkspace }) => {
  const { slug, people } = await freshWorkspace({ people: [] });
  const page = await as(people.owner);
  await page.goto(settings(slug));
  const domains = page.getByLabel("Allowed e-mail domains");
  await page.getByLabel("Description").fill("Flowers by bicycle.");
  await domains.fill("acme.test");
  await expect(page.getByText("Your own address is at example.test")).toBeVisible();
  await domains.fill("example.test\nco.uk");
  await button(page, "Save changes").click();
  await expect(alertsOf(page)).toContainText("“co.uk” isn’t a domain that a company can own");
  await expect(domains).toHaveAttribute("aria-invalid", "true");
  await expect(page.getByLabel("Description")).toHaveValue("Flowers by bicycle.");
  await expectAccessible(page);
  await domains.fill("example.test");
  await button(page, "Save changes").click();
  await saved(page);
});

test("A66: who saves from a page that is out of date is told, and saves nothing", async ({ as, freshWorkspace }) => {
  const { slug, people } = await freshWorkspace({ people: ["admin"] });
  const [first, second] = [await as(people.owner), await as(people.admin)];
  await Promise.all([first.goto(settings(slug)), second.goto(settings(slug))]);
  await first.getByLabel("Company name").fill("First");
  await button(first, "Save changes").click();
  await saved(first);
  await second.getByLabel("Company name").fill("Second");
  await button(second, "Save changes").click();
  await expect(alertsOf(second)).toContainText("Someone changed this after you opened it");
  await expect(second.getByLabel("Company name")).toHaveValue("Second");
  expect((await asMember(people.owner, slug, (ctx) => getWorkspace(ctx))).name).toBe("First");
});

test("the checklist is put away for everyone, and brought back", async ({ as, freshWorkspace }) => {
  const { slug, people } = await freshWorkspace({ people: ["admin", "agent"] });
  const page = await as(people.admin);
  await page.goto(settings(slug));
  const list = page.getByRole("region", { name: "Set up Acme Flowers" });
  await expect(list).toBeVisible();
  await button(page, "Put this list away").click();
  await expect(list).toBeHidden();
  await button(page, "Undo").click();
  await expect(list).toBeVisible();

  const agent = await as(people.agent);
  await agent.goto(settings(slug));
  await expect(agent.getByRole("heading", { name: "This page isn’t part of your role" })).toBeVisible();
  await expect(agent.getByText("Company details, currency, defaults")).toBeVisible();
});
