import { alertsOf, expect, expectAccessible, test } from "./fixtures";

test("a team is made, filled by name, emptied with undo, renamed and deleted", async ({ as, freshWorkspace }) => {
  const {
    slug,
    people: { admin, agent },
  } = await freshWorkspace();
  const name = `${agent.firstName} ${agent.lastName}`;
  const page = await as(admin);
  await page.goto(`/w/${slug}/settings/teams`);
  await expect(page.getByRole("heading", { name: "Teams", level: 1 })).toBeVisible();
  await expectAccessible(page);

  await page.getByRole("link", { name: "Create team" }).click();
  await page.getByLabel("Name", { exact: true }).fill("");
  await page.getByRole("button", { name: "Create team" }).click();
  await expect(alertsOf(page)).toContainText("Fill this in");
  await page.getByLabel("Name", { exact: true }).fill("Night shift");
  await page.getByRole("button", { name: "Create team" }).click();
  await expect(page.getByRole("heading", { name: "Night shift", level: 1 })).toBeVisible();
  await expect(page.getByText("Nobody is in Night shift yet.")).toBeVisible();

  await page.getByText("Add people").click();
  await page.getByLabel("Find people by name").fill(agent.lastName);
  await page.getByRole("button", { name: `Add ${name}` }).click();
  await expect(page.getByText("One person is in Night shift.")).toBeVisible();
  await expectAccessible(page);
  await page.getByRole("button", { name: `Take out ${name}` }).click();
  await expect(page.getByText("Nobody is in Night shift yet.")).toBeVisible();
  const told = page.getByRole("listitem").filter({ hasText: "left Night shift" });
  await told.getByRole("button", { name: "Undo" }).click();
  await expect(page.getByText("One person is in Night shift.")).toBeVisible();

  await page.getByLabel("Name", { exact: true }).fill("Reception");
  await page.getByRole("button", { name: "Save changes" }).click();
  await expect(page.getByRole("heading", { name: "Reception", level: 1 })).toBeVisible();
  await page.getByRole("button", { name: "Delete Reception" }).click();
  const dialog = page.getByRole("alertdialog");
  await expect(dialog).toContainText(`One person leaves the team: ${name}.`);
  await expectAccessible(page);
  await dialog.getByRole("button", { name: "Delete Reception" }).click();
  await expect(page).toHaveURL(`/w/${slug}/settings/teams`);
  await expect(page.getByRole("link", { name: "Reception" })).toBeHidden();
});

test("an edit from a stale page overwrites nothing", async ({ as, freshWorkspace }) => {
  const {
    slug,
    people: { admin, owner },
  } = await freshWorkspace();
  const page = await as(admin);
  await page.goto(`/w/${slug}/settings/teams/new`);
  await page.getByLabel("Name", { exact: true }).fill("Night shift");
  await page.getByRole("button", { name: "Create team" }).click();
  await expect(page.getByRole("heading", { name: "Night shift", level: 1 })).toBeVisible();

  const other = await as(owner);
  await other.goto(page.url());
  await other.getByLabel("Name", { exact: true }).fill("Lobby");
  await other.getByRole("button", { name: "Save changes" }).click();
  await expect(other.getByRole("heading", { name: "Lobby", level: 1 })).toBeVisible();

  await page.getByLabel("Name", { exact: true }).fill("Reception");
  await page.getByRole("button", { name: "Save changes" }).click();
  await expect(alertsOf(page)).toContainText("Someone changed this after you opened it");
  await expect(page.getByLabel("Name", { exact: true })).toHaveValue("Reception");
  await page.reload();
  await expect(page.getByLabel("Name", { exact: true })).toHaveValue("Lobby");
});

test("who doesn't manage teams is told which permission it takes, and who can give it", async ({
  as,
  freshWorkspace,
}) => {
  const {
    slug,
    people: { agent, owner },
  } = await freshWorkspace();
  const page = await as(agent);
  await page.goto(`/w/${slug}/settings/teams`);
  await expect(page.getByRole("heading", { name: "This page isn’t part of your role" })).toBeVisible();
  await expect(page.getByRole("main")).toContainText(`${owner.firstName} ${owner.lastName}`);
  await expectAccessible(page);
});
