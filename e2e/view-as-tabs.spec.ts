import type { Page } from "@playwright/test";
import { expect, test } from "./fixtures";

const bar = (page: Page) => page.getByRole("region", { name: "Viewing as someone else" });
const agentOf = (shop: { slug: string; people: { agent: { memberId: string } } }) =>
  `/w/${shop.slug}/settings/members/${shop.people.agent.memberId}`;

test("what is pressed in a view says why nothing happens, also when the view was stopped elsewhere", async ({
  as,
  freshWorkspace,
}) => {
  const shop = await freshWorkspace();
  const [page, other] = [await as(shop.people.admin), await as(shop.people.admin)];
  await page.goto(`/w/${shop.slug}/settings/members`);
  await page.getByRole("button", { name: "Actions for Olga Verne" }).click();
  await page.getByRole("menuitem", { name: "View as Olga Verne" }).click();
  await expect(bar(page)).toContainText("as Olga Verne, Owner and Administrator");
  await page.goto(agentOf(shop));
  await page.getByRole("button", { name: "Suspend Amir Haddad" }).click();
  await expect(page.getByText("Stop viewing first.").first()).toBeVisible();

  await other.goto(`/w/${shop.slug}`);
  await other.getByRole("button", { name: "Stop viewing" }).click();
  await expect(bar(other)).toHaveCount(0);
  await page.getByRole("form", { name: "Details" }).getByRole("button", { name: "Save changes" }).click();
  await expect(page.getByText("You aren’t viewing this workspace as someone else any more.").first()).toBeVisible();
  await page.reload();
  await expect(bar(page)).toHaveCount(0);
  await expect(page.getByRole("button", { name: "Suspend Amir Haddad" })).toBeVisible();
});

test("a tab that was open before is marked with the next page that it shows", async ({ as, freshWorkspace }) => {
  const shop = await freshWorkspace();
  const [page, other] = [await as(shop.people.admin), await as(shop.people.admin)];
  const settings = page.getByRole("navigation", { name: "Account settings" });
  await page.goto(`/w/${shop.slug}/settings/members`);
  await expect(settings.getByRole("link", { name: "Teams" })).toBeVisible();
  await other.goto(agentOf(shop));
  await other.getByRole("button", { name: "View as Amir Haddad" }).click();
  await expect(bar(other)).toBeVisible();
  await settings.getByRole("link", { name: "Teams" }).click();
  await expect(bar(page)).toBeVisible();
  await expect(settings).toHaveCount(0);
  await page.getByRole("button", { name: "Stop viewing" }).click();
  await expect(settings.getByRole("link", { name: "Teams" })).toBeVisible();
  await expect(bar(page)).toHaveCount(0);
});
