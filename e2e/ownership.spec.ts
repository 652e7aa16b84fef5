import type { Page } from "@playwright/test";
import { eq } from "drizzle-orm";
import { sessions } from "@/db/schema/sessions";
import { asMember, asVisitor, type Person } from "@/db/seed/stage";
import { nominateOwner } from "@/lib/ownership/commands/nominate-owner";
import { getOwner } from "@/lib/ownership/queries/owner";
import { alertsOf, expect, expectAccessible, test } from "./fixtures";

const PASSWORD = "thistle carousel ember";
const at = (slug: string) => `/w/${slug}/settings/ownership`;

test("the Owner nominates with their password, the nominee accepts from the mailed link with theirs", async ({
  as,
  freshWorkspace,
  mail,
}) => {
  const company = await freshWorkspace({ password: PASSWORD });
  const { owner, supervisor } = company.people;
  await Promise.all([owner, supervisor].map(endProof));

  const page = await as(owner);
  await page.goto(`/w/${company.slug}/settings/workspace`);
  await page.getByRole("link", { name: "Transfer ownership" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Ownership" })).toBeVisible();
  await expectAccessible(page);
  await page.getByRole("button", { name: "Transfer ownership" }).click();
  await prove(page);
  await expect(alertsOf(page).first()).toContainText("Fill this in");
  await page.getByRole("searchbox").fill("kwame");
  await expect(page.getByRole("radio")).toHaveCount(1);
  await page.getByRole("radio", { name: /Kwame Mensah/ }).check();
  await page.getByRole("button", { name: "Transfer ownership" }).click();
  await expect(page.getByRole("heading", { name: "Waiting for an answer" })).toBeVisible();
  await expect(page.getByText("Kwame Mensah is the Owner at once")).toBeVisible();
  await expectAccessible(page);

  const letter = await mail.next({ to: supervisor.email, subject: /asks you to become the Owner/ });
  const link = letter.links.find((one) => one.includes("/settings/ownership")) ?? "";
  expect(letter.links.join(" ")).not.toMatch(/[A-Za-z0-9_-]{40,}/);
  const theirs = await as(supervisor);
  await theirs.goto(link);
  await expect(theirs.getByText("asks you to become the Owner of Acme Flowers")).toBeVisible();
  await expectAccessible(theirs);
  expect((await asMember(company.people.agent, company.slug, getOwner)).id).toBe(owner.memberId);
  await theirs.getByRole("button", { name: "Accept ownership" }).click();
  await prove(theirs);
  await expect(theirs.getByText("Acme Flowers is yours. It changes hands")).toBeVisible();

  await page.reload();
  await expect(page.getByText("Kwame Mensah owns Acme Flowers")).toBeVisible();
  await expect(page.getByRole("button", { name: "Transfer ownership" })).toHaveCount(0);
  await page.goto(`/w/${company.slug}/settings/members/${owner.memberId}`);
  await expect(page.getByText("works as Administrator")).toBeVisible();
  await mail.next({ to: supervisor.email, subject: "You’re now the Owner of Acme Flowers" });
  await mail.next({ to: owner.email, subject: "Kwame Mensah is now the Owner of Acme Flowers" });
});

test("the nominee is told above every page of the workspace, declines, and the Owner reads how it went", async ({
  as,
  freshWorkspace,
  mail,
}) => {
  const company = await freshWorkspace();
  const { owner, agent } = company.people;
  await asMember(owner, company.slug, (ctx) => nominateOwner(ctx, agent));
  const theirs = await as(agent);
  await theirs.goto("/me/profile");
  const notice = theirs.getByText("you’re asked to become its Owner");
  await expect(notice).toBeVisible();
  await expectAccessible(theirs);
  await theirs.getByRole("link", { name: "See and answer" }).click();
  await expect(theirs.getByRole("heading", { level: 1, name: "Ownership" })).toBeVisible();
  await expect(notice).toHaveCount(0);
  await theirs.getByRole("button", { name: "Decline" }).click();
  await theirs.getByRole("button", { name: "Decline ownership" }).click();
  await expect(theirs.getByText("You declined to become the Owner")).toBeVisible();
  await theirs.goto("/me/profile");
  await expect(theirs.getByRole("heading", { level: 1 })).toBeVisible();
  await expect(notice).toHaveCount(0);

  await mail.next({ to: owner.email, subject: "You’re still the Owner of Acme Flowers" });
  const page = await as(owner);
  await page.goto(at(company.slug));
  await expect(page.getByText("Amir Haddad declined to become the Owner")).toBeVisible();
  await expect(page.getByRole("button", { name: "Transfer ownership" })).toBeVisible();
});

test("the Owner takes a nomination back while the nominee has the page open", async ({ as, freshWorkspace, mail }) => {
  const company = await freshWorkspace();
  const { owner, admin } = company.people;
  await asMember(owner, company.slug, (ctx) => nominateOwner(ctx, admin));
  const theirs = await as(admin);
  await theirs.goto(at(company.slug));
  const page = await as(owner);
  await page.goto(at(company.slug));
  await page.getByRole("button", { name: "Cancel nomination" }).click();
  await expect(page.getByRole("button", { name: "Transfer ownership" })).toBeVisible();
  await theirs.getByRole("button", { name: "Accept ownership" }).click();
  await expect(theirs.getByText("The Owner took this back meanwhile.")).toBeVisible();
  await mail.next({ to: admin.email, subject: "You’re no longer asked to take over Acme Flowers" });
  expect((await asMember(owner, company.slug, getOwner)).id).toBe(owner.memberId);
});

test("everybody else sees who the Owner is, and nothing of a nomination", async ({ as, freshWorkspace }) => {
  const company = await freshWorkspace();
  const { owner, admin, agent } = company.people;
  await asMember(owner, company.slug, (ctx) => nominateOwner(ctx, admin));
  const page = await as(agent);
  await page.goto(at(company.slug));
  await expect(page.getByText("Olga Verne owns Acme Flowers")).toBeVisible();
  await expect(page.getByRole("main")).not.toContainText("Dolores");
  await expect(page.getByRole("button", { name: /Accept|Transfer|Cancel/ })).toHaveCount(0);
  await page.setViewportSize({ width: 390, height: 844 });
  await expectAccessible(page);
});

/** Lets it be an hour since somebody typed their password. */
function endProof(person: Person) {
  const provedAt = new Date(Date.now() - 60 * 60 * 1000);
  return asVisitor(({ tx }) => tx.update(sessions).set({ provedAt }).where(eq(sessions.userId, person.id)));
}

/** Types the password that was asked for. */
async function prove(page: Page) {
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel("Password", { exact: true }).fill(PASSWORD);
  await dialog.getByRole("button", { name: "Confirm" }).click();
}
