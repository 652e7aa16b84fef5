import type { Page } from "@playwright/test";
import { alertsOf, expect, expectAccessible, newAddress, test } from "./fixtures";
import type { Mail } from "./mail";

const PASSWORD = "correct horse battery";

const button = (page: Page, name: string) => page.getByRole("button", { name, exact: true });
const password = (page: Page) => page.getByLabel("Password", { exact: true });

async function signUp(page: Page, email: string, chosen = PASSWORD) {
  await page.goto("/sign-up");
  await page.getByLabel("First name").fill("Noor");
  await page.getByLabel("Last name").fill("Haddad");
  await page.getByLabel("E-mail").fill(email);
  await password(page).fill(chosen);
  await button(page, "Sign up").click();
}

async function signIn(page: Page, email: string, typed: string) {
  await page.getByLabel("E-mail").fill(email);
  await password(page).fill(typed);
  await button(page, "Sign in").click();
}

async function linkTo(mail: Mail, to: string): Promise<string> {
  const [link] = (await mail.next({ to })).links;
  if (!link) throw new Error("the letter has no link");
  return link;
}

const dead = (page: Page) => page.getByRole("heading", { name: "This link doesn’t work any more" });

test("signing up asks for the mail, the password again, and a name for the workspace", async ({ page, mail }) => {
  const email = newAddress("noor");
  await signUp(page, email, "short");
  await expect(alertsOf(page)).toContainText("at least 12 characters");
  await expect(page.getByLabel("First name")).toHaveValue("Noor");
  await password(page).fill(PASSWORD);
  await button(page, "Sign up").click();
  await expect(page.getByRole("heading", { name: "Look in your mail" })).toBeVisible();
  await expectAccessible(page);

  const link = await linkTo(mail, email);
  await page.goto(link);
  await expectAccessible(page);
  await password(page).fill("not the one I chose");
  await button(page, "Confirm my address").click();
  await expect(alertsOf(page)).toContainText("isn’t the password that was chosen");
  await password(page).fill(PASSWORD);
  await button(page, "Confirm my address").click();

  await expect(page).toHaveURL(/\/workspaces\/new$/);
  await expect(page.getByLabel("Time zone")).toHaveValue("Europe/Berlin");
  await expect(page.getByLabel("Currency")).toHaveValue("GBP");
  await page.getByLabel("Company name").fill("Löwen & Töchter");
  await expect(page.getByLabel("Workspace address")).toHaveValue("loewen-and-toechter");
  await expectAccessible(page);
  await page.getByLabel("Workspace address").fill(`w-${Date.now()}`);
  await page.getByText("Sales and payments").click();
  await button(page, "Open workspace").click();
  await expect(page).toHaveURL(/\/w\/w-\d+\//);
  await page.goto(link);
  await expect(dead(page)).toBeVisible();
});

test("an address that is taken is told by mail alone", async ({ page, mail, freshWorkspace }) => {
  const { owner } = await freshWorkspace();
  await signUp(page, owner.email);
  await expect(page.getByRole("heading", { name: "Look in your mail" })).toBeVisible();
  expect((await mail.next({ to: owner.email })).text).toContain("/sign-in");
});

test("signing in goes on where one was heading, and says nothing about who exists", async ({ page, mail }) => {
  const email = newAddress("noor");
  await signUp(page, email);
  await page.goto(await linkTo(mail, email));
  await password(page).fill(PASSWORD);
  await button(page, "Confirm my address").click();
  await expect(page).toHaveURL(/workspaces\/new/);
  await page.context().clearCookies();

  await page.goto("/workspaces/new?from=here");
  await expect(page).toHaveURL(/\/sign-in\?next=/);
  await expectAccessible(page);
  await signIn(page, email, "not my password");
  await expect(alertsOf(page)).toContainText("don’t go together");
  const wrong = (await alertsOf(page).textContent()) ?? "";
  await expect(page.getByLabel("E-mail")).toHaveValue(email);
  await page.reload();
  await signIn(page, newAddress("nobody"), "not my password");
  await expect(alertsOf(page)).toHaveText(wrong);
  await signIn(page, email, PASSWORD);
  await expect(page).toHaveURL(/\/workspaces\/new\?from=here$/);
});

test("a forgotten password is set anew by mail, once, and ends every session", async ({
  page,
  mail,
  as,
  freshWorkspace,
}) => {
  const { owner, slug } = await freshWorkspace();
  const elsewhere = await as(owner);
  await elsewhere.goto(`/w/${slug}`);
  await expect(elsewhere).not.toHaveURL(/sign-in/);

  await page.goto("/forgot-password");
  await expectAccessible(page);
  await page.getByLabel("E-mail").fill(owner.email.toUpperCase());
  await button(page, "Send me a link").click();
  await expect(page.getByRole("heading", { name: "Look in your mail" })).toBeVisible();
  const link = await linkTo(mail, owner.email);
  await page.goto(link);
  await expectAccessible(page);
  await page.getByLabel("New password").fill("another good one 42");
  await button(page, "Set new password").click();
  await expect(page).toHaveURL(/sign-in/);

  await elsewhere.goto(`/w/${slug}`);
  await expect(elsewhere).toHaveURL(/sign-in/);
  await page.goto(link);
  await expect(dead(page)).toBeVisible();
  await page.goto("/sign-in");
  await signIn(page, owner.email, "another good one 42");
  await expect(page).toHaveURL(/\/(w|me)\//);
});

test("the eleventh guess is one too many, wherever the guesses come from (A32)", async ({ page, freshWorkspace }) => {
  const { owner } = await freshWorkspace();
  await page.goto("/sign-in");
  for (let guess = 1; guess <= 10; guess++) {
    await page.setExtraHTTPHeaders({ "x-forwarded-for": `203.0.113.${guess}` });
    await signIn(page, owner.email, `wrong guess ${guess}`);
    await expect(alertsOf(page)).toContainText("don’t go together");
    await page.reload();
  }
  await signIn(page, owner.email, "wrong guess 11");
  await expect(alertsOf(page)).toContainText("too often");
});
