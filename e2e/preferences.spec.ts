import { castPassword, expect, expectAccessible, test } from "./fixtures";

const PASSWORD = castPassword();

test("the time zone and the theme that someone chooses are theirs wherever they sign in", async ({
  as,
  page,
  freshWorkspace,
}) => {
  test.slow();
  const { people } = await freshWorkspace({ people: [], password: PASSWORD });
  const theirs = await as(people.owner);
  await theirs.goto("/me/preferences");
  await expect(theirs.getByRole("heading", { level: 1, name: "Preferences" })).toBeVisible();
  await expectAccessible(theirs);
  const root = theirs.locator("html");
  await expect(root).not.toHaveAttribute("data-theme", /./);
  await theirs.getByLabel("Time zone").selectOption("Asia/Tokyo");
  await theirs.getByRole("radio", { name: /^Dark/ }).last().check();
  await theirs.getByRole("button", { name: "Save changes" }).click();
  await expect(theirs.getByText("Saved.", { exact: true })).toBeVisible();
  const tokyo = new Intl.DateTimeFormat("en", { timeStyle: "short", timeZone: "Asia/Tokyo" }).format(new Date());
  await theirs.reload();
  await expect(root).toHaveAttribute("data-theme", "dark");
  await expect(theirs.getByLabel("Time zone")).toHaveValue("Asia/Tokyo");
  await expect(theirs.getByRole("main")).toContainText(`For you it’s ${tokyo.slice(0, -5).trim()}`);
  await expectAccessible(theirs);

  await page.goto("/sign-in");
  await expect(page.locator("html")).not.toHaveAttribute("data-theme", /./);
  await page.getByLabel("E-mail").fill(people.owner.email);
  await page.getByLabel("Password", { exact: true }).fill(PASSWORD);
  await page.getByRole("button", { name: "Sign in" }).click();
  await expect(page).toHaveURL(/\/w\//);
  await page.reload();
  await expect(page.locator("html")).toHaveAttribute("data-theme", "dark");

  await theirs
    .getByRole("main")
    .getByRole("radio", { name: /^As the system/ })
    .check();
  await theirs.getByRole("button", { name: "Save changes" }).click();
  await expect(theirs.getByText("Saved.", { exact: true })).toBeVisible();
  await theirs.reload();
  await expect(root).not.toHaveAttribute("data-theme", /./);
});
