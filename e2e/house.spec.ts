import { alertsOf, cast, castPassword, expect, expectAccessible, test } from "./fixtures";

test("the server is well", async ({ request }) => {
  const answer = await request.get("/api/health");
  expect(answer.status()).toBe(200);
  expect(await answer.json()).toEqual({ ok: true });
});

test("whoever of the cast is signed in, is so on their page alone", async ({ as, page }) => {
  const theirs = await as("owner");
  await theirs.goto("/workspaces/new");
  await expect(theirs).toHaveURL(/workspaces\/new/);
  await page.goto("/workspaces/new");
  await expect(page).toHaveURL(/sign-in/);
});

test("the cast's password opens their account, and no other does", async ({ page }) => {
  await page.goto("/sign-in");
  await expectAccessible(page);
  await page.getByLabel("E-mail").fill(cast.admin.email);
  await page.getByLabel("Password", { exact: true }).fill("not the password");
  await page.getByRole("button", { name: "Sign in" }).click();
  await expect(alertsOf(page)).toBeVisible();
  await page.getByLabel("Password", { exact: true }).fill(castPassword());
  await page.getByRole("button", { name: "Sign in" }).click();
  await expect(page).not.toHaveURL(/sign-in/);
});

test("letters come over real SMTP", async ({ page, mail }) => {
  const to = cast.busyAgent.email;
  await page.goto("/forgot-password");
  await page.getByLabel("E-mail").fill(to);
  await page.getByRole("button").last().click();
  const letter = await mail.next({ to });
  expect(letter.subject).not.toBe("");
  expect(letter.text).not.toBe("");
});
