import { asMember } from "@/db/seed/stage";
import { changeCapacity } from "@/lib/members/commands/change-capacity";
import { getMember } from "@/lib/members/queries/get-member";
import { acme, alertsOf, expect, expectAccessible, test } from "./fixtures";

const members = (slug: string) => `/w/${slug}/settings/members`;

test("the list is searched, filtered, sorted and gone through by its address", async ({ as }) => {
  const page = await as("owner");
  await page.goto(members(acme.slug));
  await expect(page.getByRole("heading", { level: 1, name: "Members" })).toBeVisible();
  const rows = page.getByRole("table").locator("tbody tr");
  const everyone = await rows.count();
  expect(everyone).toBeGreaterThan(5);
  await page.getByRole("searchbox", { name: "Search by name or address" }).fill("nguyen");
  await expect(rows).toHaveCount(1);
  await expect(rows).toContainText("Linh Nguyễn");
  expect(page.url()).toContain("q=nguyen");
  await page.getByRole("link", { name: "Clear filters" }).click();
  await expect(rows).toHaveCount(everyone);
  await page.getByRole("combobox", { name: "Status" }).selectOption("suspended");
  await expect(rows).toHaveCount(1);
  await expect(rows).toContainText("Pavel Novák");
  await page.getByRole("searchbox", { name: "Search by name or address" }).fill("nobody at all");
  await expect(page.getByRole("heading", { name: "Nobody like that" })).toBeVisible();
  await page.goto(`${members(acme.slug)}?sort=-name`);
  await expect(rows.first()).toContainText("Pavel Novák");
  await page.getByRole("columnheader", { name: "Name" }).getByRole("link").click();
  await expect(rows.first()).toContainText("Amir Haddad");
});

test("someone's details, roles, grants, teams and capacity are changed on their own page", async ({
  as,
  freshWorkspace,
}) => {
  const shop = await freshWorkspace();
  const { agent } = shop.people;
  const page = await as(shop.people.admin);
  await page.goto(members(shop.slug));
  await page.getByRole("link", { name: "Amir Haddad" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Amir Haddad" })).toBeVisible();
  await page.getByLabel("First name").fill("Amira");
  await page.getByLabel("Phone").fill("123");
  const details = page.getByRole("form", { name: "Details" });
  await details.getByRole("button", { name: "Save changes" }).click();
  await expect(alertsOf(page)).toContainText("This isn’t a phone number");
  await expect(page.getByLabel("First name")).toHaveValue("Amira");
  await page.getByLabel("Phone").fill("+351 912 345 678");
  await details.getByRole("button", { name: "Save changes" }).click();
  await expect(page.getByText("Amira Haddad is saved.")).toBeVisible();

  const roles = page.getByRole("form", { name: "Roles" });
  await roles.getByLabel("Supervisor").check();
  await roles.getByLabel("Conversation Agent").uncheck();
  await roles.getByLabel("Payment reports").check();
  await roles.getByRole("button", { name: "Change roles" }).click();
  await expect(page.getByText("Amira works as Supervisor")).toBeVisible();

  const capacity = page.getByRole("form", { name: "Capacity" });
  await capacity.getByLabel("Conversations at once").fill("-3");
  await capacity.getByRole("button", { name: "Save changes" }).click();
  await expect(alertsOf(page)).toContainText("A whole number from 0 to 1,000");
  await capacity.getByLabel("Conversations at once").fill("0");
  await capacity.getByRole("button", { name: "Save changes" }).click();

  const read = () => asMember(shop.owner, shop.slug, (ctx) => getMember(ctx, agent.memberId));
  await expect.poll(async () => (await read()).capacity).toBe(0);
  const after = await read();
  expect(after.phone).toBe("+351912345678");
  expect(after.roles.map(({ name }) => name)).toEqual(["Supervisor"]);
  expect(after.grants.map(({ name }) => name)).toEqual(["Payment reports"]);
});

test("a stale page is told so, and overwrites nothing (A66)", async ({ as, freshWorkspace }) => {
  const shop = await freshWorkspace();
  const { agent } = shop.people;
  const page = await as(shop.people.admin);
  await page.goto(`${members(shop.slug)}/${agent.memberId}`);
  await asMember(shop.owner, shop.slug, (ctx) =>
    changeCapacity(ctx, { memberId: agent.memberId, version: 1, capacity: 7 }),
  );
  await page.getByLabel("Last name").fill("Overwritten");
  await page.getByRole("form", { name: "Details" }).getByRole("button", { name: "Save changes" }).click();
  await expect(alertsOf(page)).toContainText("Someone changed this after you opened it");
  await expect(page.getByLabel("Last name")).toHaveValue("Overwritten");
  const now = await asMember(shop.owner, shop.slug, (ctx) => getMember(ctx, agent.memberId));
  expect(now).toMatchObject({ lastName: "Haddad", capacity: 7 });
});

test("suspending signs out at once, undo lets back in, and removing says first what it touches (A21)", async ({
  as,
  freshWorkspace,
}) => {
  const shop = await freshWorkspace();
  const { agent } = shop.people;
  const theirs = await as(agent);
  await theirs.goto("/me/profile");
  await expect(theirs.getByRole("heading", { level: 1 })).toBeVisible();
  const page = await as(shop.people.admin);
  await page.goto(`${members(shop.slug)}/${agent.memberId}`);
  await page.getByRole("button", { name: "Suspend Amir Haddad" }).click();
  await expect(page.getByText("Amir Haddad is suspended and signed out everywhere.")).toBeVisible();
  await theirs.goto("/me/profile");
  await expect(theirs).toHaveURL(/\/sign-in/);
  await page.getByRole("button", { name: "Undo" }).click();
  await expect(page.getByRole("button", { name: "Suspend Amir Haddad" })).toBeVisible();

  await page.getByRole("button", { name: "Remove Amir Haddad" }).click();
  const dialog = page.getByRole("alertdialog").or(page.getByRole("dialog"));
  await expect(dialog).toContainText("Their role ends: Conversation Agent.");
  await expect(dialog).toContainText("They leave a team: Front desk.");
  await dialog.getByRole("button", { name: "Remove Amir Haddad" }).click();
  await expect(page).toHaveURL(new RegExp(`${members(shop.slug)}$`));
  await expect(page.getByRole("link", { name: "Amir Haddad" })).toHaveCount(0);
});

test("the Owner is out of an admin's hands, and oneself can't be thrown out (A69)", async ({ as, freshWorkspace }) => {
  const shop = await freshWorkspace();
  const { owner, admin } = shop.people;
  const page = await as(admin);
  await page.goto(`${members(shop.slug)}/${owner.memberId}`);
  await expect(page.getByText("is the Owner. Only they change")).toBeVisible();
  await expect(page.getByRole("button", { name: /Save changes|Change roles|Suspend|Remove/ })).toHaveCount(0);
  await page.goto(`${members(shop.slug)}/${admin.memberId}`);
  await expect(page.getByRole("button", { name: "Change roles" })).toBeVisible();
  await expect(page.getByRole("button", { name: /Suspend|Remove Dolores/ })).toHaveCount(0);
});

test("anyone leaves from their own profile, and the Owner is told why not", async ({ as, freshWorkspace }) => {
  const shop = await freshWorkspace({ name: "Petal Post", people: ["agent"] });
  for (const who of [shop.people.agent, shop.people.owner]) {
    const page = await as(who);
    await page.goto("/me/profile");
    await page.getByRole("button", { name: "Leave Petal Post" }).click();
    const dialog = page.getByRole("alertdialog").or(page.getByRole("dialog"));
    await dialog.getByRole("button", { name: "Leave Petal Post" }).click();
    const told = who === shop.people.owner ? "The Owner can’t leave." : "You left Petal Post.";
    await expect(page.getByText(told)).toBeVisible();
  }
  const agent = await as(shop.people.agent);
  expect((await agent.goto(`/w/${shop.slug}`))?.status()).toBe(404);
});

test("on a phone each member is a card, whose menu suspends and takes it back", async ({ as, freshWorkspace }) => {
  const shop = await freshWorkspace({ people: ["admin", "agent"] });
  const page = await as(shop.people.admin);
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto(members(shop.slug));
  const card = page.getByRole("table").locator("tbody tr").filter({ hasText: "Amir Haddad" });
  await expect(card).toBeVisible();
  const { width = 0, height = 0 } = (await card.boundingBox()) ?? {};
  expect(height).toBeGreaterThan(60);
  expect(width).toBeLessThanOrEqual(390);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
  await expect(page.getByRole("columnheader", { name: "Name" })).not.toBeInViewport();
  await card.getByRole("button", { name: "Actions for Amir Haddad" }).click();
  await page.getByRole("menuitem", { name: "Suspend Amir Haddad" }).click();
  await expect(card).toContainText("Suspended");
  await page.getByRole("button", { name: "Undo" }).click();
  await expect(card).not.toContainText("Suspended");
});

test("whoever doesn't manage members, and a stranger, see nothing of them", async ({ as }) => {
  const agent = await as("agent");
  await agent.goto(members(acme.slug));
  await expect(agent.getByText("Members: invite, edit, suspend, remove, set capacity").first()).toBeVisible();
  const stranger = await as("stranger");
  const answer = await stranger.goto(members(acme.slug));
  expect(answer?.status()).toBe(404);
});

test("both pages are accessible, on a wide screen and a phone", async ({ as }) => {
  const page = await as("admin");
  await page.goto(members(acme.slug));
  await expectAccessible(page);
  await page.getByRole("link", { name: "Amir Haddad" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Amir Haddad" })).toBeVisible();
  await expectAccessible(page);
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto(members(acme.slug));
  await expectAccessible(page);
});
