import type { Page } from "@playwright/test";
import { eq } from "drizzle-orm";
import { roles } from "@/db/schema/roles";
import type { MemberKey } from "@/db/seed/cast";
import { asMember, newStage, signInAgain } from "@/db/seed/stage";
import { changeRoles } from "@/lib/members/commands/change-roles";
import { listRoles } from "@/lib/roles/queries";
import { viewAs } from "@/lib/viewings/commands/start-viewing";
import { openStreet } from "./doors/street";
import { expect, expectAccessible, test } from "./fixtures";
import { type Action, listActions, loot, post } from "./tenants/actions";
import { fingerprint } from "./tenants/fingerprint";
import type { Company } from "./workspace";

const bar = (page: Page) => page.getByRole("region", { name: "Viewing as someone else" });
const menu = (page: Page) => page.getByRole("navigation", { name: "Main menu" });
const member = (shop: Company, key: MemberKey) => `/w/${shop.slug}/settings/members/${shop.people[key].memberId}`;

/** All rows of the workspace but when its members were last here. What changes a member writes an event besides. */
async function unseen(workspaceId: string) {
  const { members: _, ...others } = await fingerprint(workspaceId);
  return others;
}

/** The administrator looks through somebody, without the clicks. */
const look = (shop: Company, key: "agent" | "owner") =>
  asMember(shop.people.admin, shop.slug, (ctx) => viewAs(ctx, { memberId: shop.people[key].memberId }));

test("an administrator sees the workspace as an agent does, changes nothing, and stops in one click", async ({
  as,
  freshWorkspace,
}) => {
  const shop = await freshWorkspace();
  const page = await as(shop.people.admin);
  await page.goto(member(shop, "agent"));
  await expect(menu(page).getByRole("link", { name: "Account settings" })).toBeVisible();
  await page.getByRole("button", { name: "View as Amir Haddad" }).click();
  await expect(bar(page)).toContainText(
    "You see Acme Flowers as Amir Haddad, Conversation Agent. Nothing can be changed.",
  );
  await expect(menu(page).getByRole("link", { name: "Account settings" })).toHaveCount(0);
  await expect(page).toHaveURL(new RegExp(`/w/${shop.slug}`));
  await expectAccessible(page);

  await page.goto(member(shop, "agent"));
  await expect(page.getByText("Members: invite, edit, suspend, remove, set capacity").first()).toBeVisible();
  await expect(bar(page)).toBeVisible();
  await expectAccessible(page);
  await page.goto("/me/profile");
  await expect(page.getByLabel("First name")).toHaveValue("Dolores");

  await page.goto(`/w/${shop.slug}`);
  await page.setViewportSize({ width: 390, height: 844 });
  await expect(page.getByRole("button", { name: "Stop viewing" })).toBeInViewport();
  await expectAccessible(page);
  await page.setViewportSize({ width: 1280, height: 800 });
  await page.reload();
  await expect(page.getByRole("button", { name: "Stop viewing" })).toBeEnabled();
  await page.keyboard.press("Tab");
  await expect(page.getByRole("button", { name: "Stop viewing" })).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(bar(page)).toHaveCount(0);
  await expect(menu(page).getByRole("link", { name: "Account settings" })).toBeVisible();

  await page.goto(`/w/${shop.slug}/settings/audit`);
  await expect(page.getByText("Dolores Prieto began to view the workspace as Amir Haddad")).toBeVisible();
  await expect(page.getByText("Dolores Prieto stopped viewing the workspace as Amir Haddad")).toBeVisible();
});

test("no action runs in a view, however it is posted; all of them had a chance", async () => {
  const street = await openStreet();
  const { agent, owner } = street.home.people;
  const viewer = await signInAgain(owner);
  await asMember(viewer, street.home.slug, (ctx) => viewAs(ctx, { memberId: agent.memberId }));
  const before = await unseen(street.home.id);
  const inside = listActions().filter(({ file }) => file.startsWith("app/w/"));
  expect(inside.length).toBeGreaterThan(20);
  for (const action of inside) {
    const { ok, body } = await post(action, street, viewer.token, loot(street));
    expect.soft([action.name, ok], body.slice(0, 300)).toEqual([action.name, false]);
    expect.soft([action.name, body.includes("nothing can be changed")]).toEqual([action.name, true]);
  }
  expect(await unseen(street.home.id)).toEqual(before);
});

test("a draft of a role shows what it would open, and never more than the viewer holds", async ({ as }) => {
  const street = await openStreet();
  const { slug, people } = street.home;
  const viewer = await signInAgain(people.admin);
  const draft = [{ name: "Team lead", permissions: ["teams:manage", "audit:view"], reach: "own" }];
  const action = listActions().find(({ name }) => name === "viewAsDraft") as Action;
  const begin = (written: string, token = viewer.token) =>
    post(action, street, token, { workspace: slug, draft: written });
  for (const junk of ["", "{}", "[]", JSON.stringify([{ ...draft[0], permissions: ["workspace:delete"] }])])
    expect([junk, (await begin(junk)).ok]).toEqual([junk, false]);
  expect((await begin(JSON.stringify(draft), people.agent.token)).ok).toBe(false);
  expect((await begin(JSON.stringify(draft))).ok).toBe(true);
  const page = await as(viewer);
  await page.goto(`/w/${slug}/settings`);
  await expect(bar(page)).toContainText("as someone who holds the unsaved role Team lead");
  const settings = page.getByRole("navigation", { name: "Account settings" });
  await expect(settings.getByRole("link")).toHaveText(["Teams", "Audit log"]);
  await page.goto(`/w/${slug}/settings/members`);
  await expect(page.getByRole("heading", { level: 1, name: "This page isn’t part of your role" })).toBeVisible();
  await page.goto(`/w/${slug}/settings/teams/${"0".repeat(8)}-0000-7000-8000-000000000000`);
  await expect(page.getByRole("heading", { level: 1, name: "Not here, or outside what you see" })).toBeVisible();
  await expect(bar(page)).toBeVisible();
  await expectAccessible(page);
});

test("a page that the other may open and the viewer may not says so", async ({ as, freshWorkspace }) => {
  const shop = await freshWorkspace();
  await asMember(shop.owner, shop.slug, async (ctx) => {
    const role = (await listRoles(ctx)).find(({ name }) => name === "Administrator");
    const kept = (role?.permissions ?? []).filter((key) => key !== "audit:view");
    await ctx.tx
      .update(roles)
      .set({ permissions: kept })
      .where(eq(roles.id, role?.id ?? ""));
  });
  await look(shop, "owner");
  const page = await as(shop.people.admin);
  await page.goto(`/w/${shop.slug}/settings/audit`);
  await expect(page.getByRole("heading", { level: 1, name: "You can’t see this page yourself" })).toBeVisible();
  await expect(page.getByText("Olga Verne can open it.")).toBeVisible();
  await expect(bar(page)).toContainText("3 permissions are left out: you don’t hold them, or not as far.");
  await expectAccessible(page);
});

test("it ends for a viewer who is demoted meanwhile, and that is written down", async ({ as, freshWorkspace }) => {
  const shop = await freshWorkspace();
  await look(shop, "agent");
  const page = await as(shop.people.admin);
  await page.goto(`/w/${shop.slug}`);
  await expect(bar(page)).toBeVisible();
  await asMember(shop.owner, shop.slug, async (ctx) => {
    const role = (await listRoles(ctx)).find(({ name }) => name === "Supervisor");
    await changeRoles(ctx, {
      memberId: shop.people.admin.memberId,
      version: 1,
      roleIds: [role?.id ?? ""],
      grantIds: [],
    });
  });
  await page.goto(`/w/${shop.slug}/settings/members`);
  await expect(bar(page)).toHaveCount(0);
  await expect(page.getByRole("heading", { level: 1, name: "This page isn’t part of your role" })).toBeVisible();
  const owner = await as(shop.people.owner);
  await owner.goto(`/w/${shop.slug}/settings/audit`);
  await expect(owner.getByText("Dolores Prieto’s view of the workspace as Amir Haddad ended by itself")).toBeVisible();
});

test("another workspace of the same session is one's own", async ({ as, freshWorkspace }) => {
  const shop = await freshWorkspace();
  const other = await newStage({ owner: shop.people.admin, name: "Petal Post" });
  await look(shop, "agent");
  const page = await as(shop.people.admin);
  await page.goto(`/w/${other.slug}/settings/workspace`);
  await expect(bar(page)).toHaveCount(0);
  await page.getByLabel("Description").fill("Mine to change");
  await page.getByRole("button", { name: "Save changes" }).first().click();
  await expect(page.getByText(/saved/i).first()).toBeVisible();
  await page.goto(`/w/${shop.slug}`);
  await expect(bar(page)).toBeVisible();
});

test("nobody who doesn't manage roles is offered it, nor oneself and the suspended", async ({ as, freshWorkspace }) => {
  const shop = await freshWorkspace({ people: ["admin", "agent", "suspended"] });
  const page = await as(shop.people.admin);
  for (const [key, offered] of [
    ["admin", 0],
    ["suspended", 0],
    ["agent", 1],
  ] as const) {
    await page.goto(member(shop, key));
    await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
    await expect(page.getByRole("button", { name: /^View as/ })).toHaveCount(offered);
  }
});
