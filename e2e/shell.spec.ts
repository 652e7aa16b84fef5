import { newStage } from "@/db/seed/stage";
import { expect, expectAccessible, test } from "./fixtures";

test("⌘K goes anywhere that someone may, `g` and a letter to a menu, and `?` shows the keys", async ({
  as,
  freshWorkspace,
}) => {
  test.slow();
  const { slug, people } = await freshWorkspace({ people: ["agent"] });
  const page = await as(people.owner);
  await page.goto("/me/profile");
  await expect(page.getByRole("heading", { level: 1, name: "My profile" })).toBeVisible();
  await page.keyboard.press("ControlOrMeta+k");
  const palette = page.getByRole("dialog", { name: "Search or go to" });
  await expect(palette).toBeVisible();
  await expectAccessible(page);
  await page.keyboard.type("nothing like that");
  await expect(palette).toContainText("No matches");
  await palette.getByRole("combobox").fill("invite");
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(new RegExp(`/w/${slug}/settings/invitations/new$`));
  await expect(palette).toBeHidden();

  await page.locator("body").press("?");
  const keys = page.getByRole("dialog", { name: "Keyboard shortcuts" });
  await expect(keys).toContainText("Search and go anywhere");
  await expectAccessible(page);
  await page.keyboard.press("Escape");
  await expect(keys).toBeHidden();
  await page.keyboard.press("g");
  await page.keyboard.press("s");
  await expect(page).toHaveURL(new RegExp(`/w/${slug}/settings/`));
  await expect(page).not.toHaveURL(/invitations\/new/);

  const agent = await as(people.agent);
  await agent.goto("/me/profile");
  await expect(agent.getByRole("heading", { level: 1, name: "My profile" })).toBeVisible();
  await agent.keyboard.press("ControlOrMeta+k");
  const theirs = agent.getByRole("dialog", { name: "Search or go to" });
  await expect(theirs.getByRole("option", { name: "Preferences" })).toBeVisible();
  await expect(theirs.getByRole("option", { name: /Invite members|Members|Teams/ })).toHaveCount(0);
});

test("keys do nothing while something is typed", async ({ as, freshWorkspace }) => {
  test.slow();
  const { people } = await freshWorkspace({ people: [] });
  const page = await as(people.owner);
  await page.goto("/me/profile");
  await page.getByLabel("Bio").fill("");
  await page.getByLabel("Bio").press("?");
  await page.keyboard.type("gs");
  await expect(page.getByLabel("Bio")).toHaveValue("?gs");
  await expect(page.getByRole("dialog")).toBeHidden();
  await expect(page).toHaveURL(/me\/profile/);
});

test("whoever works in two workspaces switches between them, and finds the last one again", async ({
  as,
  freshWorkspace,
}) => {
  test.slow();
  const first = await freshWorkspace({ name: "Petal Post", people: [] });
  const second = await newStage({ name: "Thorn & Leaf", owner: first.owner });
  const page = await as(first.people.owner);
  await page.goto(`/w/${first.slug}`);
  await page.getByRole("button", { name: /Petal Post/ }).click();
  const current = page.getByRole("link", { name: "Petal Post" });
  await expect(current).toHaveAttribute("aria-current", "true");
  await expectAccessible(page);
  await page.getByRole("link", { name: "Thorn & Leaf" }).click();
  await expect(page).toHaveURL(new RegExp(`/w/${second.slug}/`));
  await expect(page.getByRole("button", { name: /Thorn & Leaf/ })).toBeVisible();
  await page.goto("/");
  await expect(page).toHaveURL(new RegExp(`/w/${second.slug}/`));
  await page.getByRole("button", { name: /Thorn & Leaf/ }).click();
  await page.getByRole("link", { name: "Petal Post" }).click();
  await expect(page).toHaveURL(new RegExp(`/w/${first.slug}/`));
  await page.getByRole("button", { name: /Petal Post/ }).click();
  await page.getByRole("link", { name: "Open another workspace" }).click();
  await expect(page).toHaveURL(/\/workspaces\/new$/);
});
