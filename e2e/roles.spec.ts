import { editOf, roleNamed } from "@/db/seed/roles";
import { asMember } from "@/db/seed/stage";
import { saveRoles } from "@/lib/role-changes/commands/save-roles";
import { alertsOf, expect, expectAccessible, test } from "./fixtures";

const dot = (permission: string, role: string) => ({ name: `${permission}, ${role}`, exact: true });

test("dots are pressed, what that does to people is told by name, saved, and written down", async ({
  as,
  freshWorkspace,
}) => {
  const { slug, people } = await freshWorkspace();
  const { firstName, lastName } = people.agent;
  const page = await as(people.admin);
  await page.goto(`/w/${slug}/settings/roles`);
  await expect(page.getByRole("heading", { name: "Roles", level: 1 })).toBeVisible();
  await expect(page.getByText("5 roles decide what 4 members may do and see.")).toBeVisible();
  await expect(page.getByRole("img", { name: "Delete contacts, Owner: always on" })).toBeVisible();
  await expect(page.getByRole("button", { name: /, Owner/ })).toHaveCount(0);
  await expectAccessible(page);

  await page.getByRole("button", dot("Import contacts", "Conversation Agent")).click();
  await expect(page.getByRole("button", dot("View contacts", "Conversation Agent"))).toHaveAttribute(
    "aria-pressed",
    "true",
  );
  await expect(page.getByRole("status").filter({ hasText: "so is what it needs" })).toContainText("Add contacts");
  await page.getByRole("button", dot("View orders", "Conversation Agent")).click();
  await page.reload();
  await expect(page.getByRole("button", dot("Cancel orders", "Conversation Agent"))).toHaveAttribute(
    "aria-pressed",
    "false",
  );
  await page.getByRole("button", { name: "Review changes" }).click();
  const dialog = page.getByRole("dialog");
  await expect(dialog).toContainText(`${firstName} ${lastName} gains View contacts · Add contacts · Import contacts`);
  await expect(dialog).toContainText(`${firstName} ${lastName} no longer sees in the menu: Orders`);
  await expectAccessible(page);
  await dialog.getByRole("button", { name: "Save changes" }).click();
  await expect(page.getByText("Saved: Conversation Agent.")).toBeVisible();
  await expect(page.getByRole("button", { name: "Review changes" })).toBeHidden();

  await page.goto(`/w/${slug}/settings/audit`);
  const entry = page.getByRole("listitem").filter({ hasText: "changed the role Conversation Agent" });
  await expect(entry).toContainText("Import contacts");
  await expect(entry).toContainText(`${firstName} ${lastName} no longer sees in the menu: Orders`);
  await expectAccessible(page);
});

test("the grid is walked with arrows and pressed with the space bar", async ({ as, freshWorkspace }) => {
  const { slug, people } = await freshWorkspace();
  const page = await as(people.admin);
  await page.goto(`/w/${slug}/settings/roles`);
  const first = page.getByRole("button", dot("View conversations", "Conversation Agent"));
  await first.focus();
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("ArrowRight");
  const target = page.getByRole("button", dot("Send messages", "Supervisor"));
  await expect(target).toBeFocused();
  await expect(target).toHaveAttribute("tabindex", "0");
  await page.keyboard.press("Space");
  await expect(target).toHaveAttribute("aria-pressed", "true");
  await page.keyboard.press("End");
  await expect(page.getByRole("button", dot("Send messages", "Stakeholder"))).toBeFocused();
  await page.getByLabel("Reach of Supervisor").selectOption("own");
  await page.getByRole("button", { name: "Discard" }).click();
  await expect(target).toHaveAttribute("aria-pressed", "false");
  await page.getByLabel("Find a permission").fill("expo contacts");
  await expect(page.getByRole("row").filter({ hasText: "Export contacts" })).toBeVisible();
  await expect(first).toBeHidden();
});

test("a draft from a stale page conflicts, is kept, and goes on top of what is there", async ({
  as,
  freshWorkspace,
}) => {
  const company = await freshWorkspace();
  const { slug, people } = company;
  const page = await as(people.admin);
  await page.goto(`/w/${slug}/settings/roles`);
  await page.getByRole("button", dot("Create and edit tags", "Supervisor")).click();
  const role = await roleNamed(company, "Supervisor");
  const edit = editOf(role, { permissions: [...editOf(role).permissions, "contacts:create"] });
  await asMember(company.owner, slug, (ctx) => saveRoles(ctx, { roles: [edit] }));

  await page.getByRole("button", { name: "Review changes" }).click();
  const dialog = page.getByRole("dialog");
  await expect(dialog.getByRole("alert")).toContainText("Someone changed this after you opened it");
  await dialog.getByRole("button", { name: "Back" }).click();
  await expect(alertsOf(page)).toContainText("Someone else changed Supervisor meanwhile");
  await expect(page.getByRole("button", { name: "Review changes" })).toBeDisabled();
  await expectAccessible(page);
  await page.getByRole("button", { name: "Go on with mine" }).click();
  await expect(page.getByRole("button", dot("Add contacts", "Supervisor"))).toHaveAttribute("aria-pressed", "true");
  await page.getByRole("button", { name: "Review changes" }).click();
  await dialog.getByRole("button", { name: "Save changes" }).click();
  await expect(page.getByText("Saved: Supervisor.")).toBeVisible();
  const { permissions } = await roleNamed(company, "Supervisor");
  expect(permissions).toEqual(expect.arrayContaining(["contacts:create", "tags:manage"]));
});

test("who gives up their own right is warned", async ({ as, freshWorkspace }) => {
  const { slug, people } = await freshWorkspace();
  const page = await as(people.admin);
  await page.goto(`/w/${slug}/settings/roles`);
  await page.getByRole("button", dot("Access permissions: edit roles", "Administrator")).click();
  await page.getByRole("button", { name: "Review changes" }).click();
  const dialog = page.getByRole("dialog");
  await expect(dialog).toContainText("You lose the permission to edit roles.");
  await expect(dialog).toContainText("Nobody but the Owner can edit roles afterwards.");
  await dialog.getByRole("button", { name: "Save changes" }).click();
  await expect(page.getByRole("heading", { name: "This page isn’t part of your role" })).toBeVisible();
});

test("an agent is told which permission it takes, and who can give it", async ({ as, freshWorkspace }) => {
  const { slug, people } = await freshWorkspace();
  const page = await as(people.agent);
  await page.goto(`/w/${slug}/settings/roles`);
  await expect(page.getByText("“Access permissions: edit roles”").first()).toBeVisible();
  await expect(page.getByText(`${people.owner.firstName} ${people.owner.lastName}`).first()).toBeVisible();
  await expect(page.getByRole("grid")).toHaveCount(0);
});

test("on a phone, one role at a time", async ({ as, freshWorkspace }) => {
  const { slug, people } = await freshWorkspace();
  const page = await as(people.admin);
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto(`/w/${slug}/settings/roles`);
  const agents = page.getByRole("button", dot("Export contacts", "Conversation Agent"));
  const supervisors = page.getByRole("button", dot("Export contacts", "Supervisor"));
  await expect(agents).toBeVisible();
  await expect(supervisors).toBeHidden();
  await page.getByLabel("Role", { exact: true }).selectOption("Supervisor");
  await expect(agents).toBeHidden();
  await supervisors.click();
  await page.getByRole("button", { name: "Review changes" }).click();
  await expect(page.getByRole("dialog")).toContainText("gains Export contacts");
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
  await expectAccessible(page);
});
