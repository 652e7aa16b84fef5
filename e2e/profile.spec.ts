import type { Page } from "@playwright/test";
import { alertsOf, expect, expectAccessible, test } from "./fixtures";

const button = (page: Page, name: string) => page.getByRole("button", { name, exact: true });
const saved = (page: Page) => expect(page.getByText("Saved.", { exact: true })).toBeVisible();

test("an agent introduces themselves, sees it letter by letter, and the workspace learns the name", async ({
  as,
  freshWorkspace,
}) => {
  const { slug, people } = await freshWorkspace({ people: ["agent"] });
  const page = await as(people.agent);
  await page.goto("/me/profile");
  await expectAccessible(page);
  const card = page.getByRole("complementary", { name: "How customers will see you" });
  await page.getByLabel("Last name").fill("Haddad-Berg");
  await page.getByLabel("Title").fill("Florist");
  await page.getByLabel("Bio").fill("Roses, mostly.");
  await expect(card).toContainText("Amir Haddad-Berg");
  await expect(card).toContainText("Florist");
  await expect(card).toContainText("Roses, mostly.");
  await expect(card).toContainText("once your workspace has one");

  await page.getByLabel("Phone").fill("call me");
  await button(page, "Save changes").click();
  await expect(alertsOf(page)).toContainText("This isn’t a phone number");
  await expect(page.getByLabel("Last name")).toHaveValue("Haddad-Berg");
  await page.getByLabel("Phone").fill("+49 30 901820");
  await button(page, "Save changes").click();
  await saved(page);
  await page.reload();
  await expect(page.getByLabel("Phone")).toHaveValue("+4930901820");

  const owner = await as(people.owner);
  await owner.goto(`/w/${slug}/settings/audit?what=member.details_changed`);
  await expect(owner.getByText("changed their own details")).toBeVisible();
  await expect(owner.getByRole("main")).toContainText("Haddad-Berg");
});
