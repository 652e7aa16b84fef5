import type { Page } from "@playwright/test";
import { expect, newAddress, test } from "./fixtures";
import type { Mail } from "./mail";

const PASSWORD = "correct horse battery";

const press = (page: Page, name: string) => page.getByRole("button", { name, exact: true }).click();
const password = (page: Page) => page.getByLabel("Password", { exact: true });

async function linkTo(mail: Mail, to: string, part: string): Promise<string> {
  const link = (await mail.next({ to })).links.find((one) => one.includes(part));
  if (!link) throw new Error(`no ${part} link in the letter to ${to}`);
  return link;
}

test("the main job: from signing up to a colleague's first page", async ({ page, browser, baseURL, mail }) => {
  const slug = `acme-${Date.now()}`;
  const [owner, colleague] = [newAddress("olga"), newAddress("amir")];
  await page.goto("/sign-up");
  await page.getByLabel("First name").fill("Olga");
  await page.getByLabel("Last name").fill("Verne");
  await page.getByLabel("E-mail").fill(owner);
  await password(page).fill(PASSWORD);
  await press(page, "Sign up");
  await page.goto(await linkTo(mail, owner, "/confirm-email/"));
  await password(page).fill(PASSWORD);
  await press(page, "Confirm my address");
  await page.getByLabel("Company name").fill("Acme Flowers");
  await page.getByLabel("Workspace address").fill(slug);
  await page.getByText("Sales and payments").click();
  await press(page, "Open workspace");
  await expect(page).toHaveURL(new RegExp(`/w/${slug}/settings/`));

  await page.goto(`/w/${slug}/settings/invitations/new`);
  await page.getByLabel("First name").fill("Amir");
  await page.getByLabel("Last name").fill("Haddad");
  await page.getByLabel("E-mail").fill(colleague);
  await page.getByRole("checkbox", { name: "Conversation Agent" }).check();
  await press(page, "Send invitations");
  await expect(page.getByRole("row", { name: /Amir Haddad/ })).toContainText("Pending");

  const theirs = await (await browser.newContext({ baseURL })).newPage();
  await theirs.goto(await linkTo(mail, colleague, "/invitations/"));
  await expect(theirs.getByRole("heading", { name: "Join Acme Flowers" })).toBeVisible();
  await password(theirs).fill(PASSWORD);
  await press(theirs, "Activate account");
  await expect(theirs).toHaveURL(/\/me\/profile$/);
  await expect(theirs.getByRole("heading", { level: 1 })).toBeVisible();
  await expect(theirs.getByRole("link", { name: "Account settings" })).toHaveCount(0);

  await page.goto(`/w/${slug}/settings/members`);
  await expect(page.getByRole("row", { name: /Amir Haddad/ })).toContainText("Conversation Agent");
  await page.goto(`/w/${slug}/settings/audit`);
  await expect(page.getByRole("main")).toContainText("Amir Haddad accepted the invitation");
  await theirs.goto(`/w/${slug}/settings/members`);
  await expect(theirs.getByRole("heading", { name: "This page isn’t part of your role" })).toBeVisible();
  await theirs.context().close();
});
