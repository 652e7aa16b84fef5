import { roleNamed } from "@/db/seed/roles";
import { alertsOf, expect, expectAccessible, test } from "./fixtures";

test("a role is made from Supervisor, changed with its grants, and deleted once its people have another", async ({
  as,
  freshWorkspace,
}) => {
  const company = await freshWorkspace();
  const { slug, people } = company;
  const page = await as(people.admin);
  await page.goto(`/w/${slug}/settings/roles/new`);
  await expectAccessible(page);
  await page.getByRole("link", { name: "Supervisor", exact: true }).click();
  await expect(page.getByLabel("Name", { exact: true })).toHaveValue("Supervisor (copy)");
  await expectAccessible(page);
  await page.getByLabel("Name", { exact: true }).fill("Stakeholder");
  await page.getByRole("button", { name: "Create role" }).click();
  await expect(alertsOf(page)).toContainText("There is a role with this name already");
  await page.getByLabel("Name", { exact: true }).fill("Shift lead");
  await page.getByLabel("Find a permission").fill("templates");
  await page.getByLabel("Create and edit templates").first().check();
  await page.getByRole("button", { name: "Create role" }).click();
  await expect(page.getByRole("heading", { name: "Shift lead", level: 1 })).toBeVisible();
  const made = await roleNamed(company, "Shift lead");
  expect(made.permissions).toEqual(
    expect.arrayContaining(["conversations:assign", "templates:view", "templates:manage"]),
  );
  expect(made.grants).toHaveLength(5);

  await page.getByRole("button", { name: "Remove Payment reports" }).click();
  await page.getByLabel("Description").fill("Leads a shift.");
  await page.getByRole("button", { name: "Review changes" }).click();
  const dialog = page.getByRole("dialog");
  await expect(dialog).toContainText("Nobody gains or loses anything by this.");
  await dialog.getByRole("button", { name: "Save changes" }).click();
  await expect(page.getByText("Saved: Shift lead.")).toBeVisible();
  expect((await roleNamed(company, "Shift lead")).grants).toHaveLength(4);

  const supervisor = await roleNamed(company, "Supervisor");
  await page.goto(`/w/${slug}/settings/roles/${supervisor.id}`);
  await expectAccessible(page);
  await page.getByRole("button", { name: "Review deletion" }).click();
  await expect(alertsOf(page)).toContainText("Choose the one that they get instead");
  await page.getByLabel("Its people get").selectOption("Shift lead");
  await page.getByRole("button", { name: "Review deletion" }).click();
  const { firstName, lastName } = people.supervisor;
  await expect(dialog).toContainText(`${firstName} ${lastName} gains Use templates · Create and edit templates`);
  await expectAccessible(page);
  await dialog.getByRole("button", { name: "Delete Supervisor" }).click();
  await expect(page).toHaveURL(`/w/${slug}/settings/roles`);
  await expect(page.getByRole("columnheader", { name: /Shift lead/ })).toContainText("One member");
  await expect(page.getByRole("columnheader", { name: /Supervisor/ })).toHaveCount(0);
});

test("the administrator's role stays, and roles of other packs are added by name", async ({ as, freshWorkspace }) => {
  const company = await freshWorkspace();
  const { slug, people } = company;
  const page = await as(people.admin);
  const administrator = await roleNamed(company, "Administrator");
  await page.goto(`/w/${slug}/settings/roles/${administrator.id}`);
  await expect(page.getByText("it can’t be deleted: a former Owner gets it")).toBeVisible();
  await expect(page.getByRole("button", { name: "Review deletion" })).toHaveCount(0);
  await page.goto(`/w/${slug}/settings/roles/new`);
  await expect(page.getByRole("checkbox", { name: "Stakeholder" })).toBeDisabled();
  await page.getByRole("checkbox", { name: "Sale", exact: true }).check();
  await page.getByRole("checkbox", { name: "Service" }).check();
  await page.getByRole("button", { name: "Add roles" }).click();
  await expect(page).toHaveURL(`/w/${slug}/settings/roles`);
  await expect(page.getByRole("columnheader", { name: /Sale/ })).toContainText("Nobody");
  await expect(page.getByRole("columnheader")).toHaveCount(9);
  await expectAccessible(page);
});
