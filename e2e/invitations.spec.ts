import type { Page } from "@playwright/test";
import { alertsOf, expect, expectAccessible, newAddress, test } from "./fixtures";
import type { Letter } from "./mail";

const linkOf = (letter: Letter) => letter.links.find((link) => link.includes("/invitations/")) ?? "no link";
const listOf = (slug: string) => `/w/${slug}/settings/invitations`;

async function inviteOne(page: Page, slug: string, email: string) {
  await page.goto(`${listOf(slug)}/new`);
  await page.getByLabel("First name").fill("Zoë");
  await page.getByLabel("Last name").fill("Lindqvist");
  await page.getByLabel("E-mail").fill(email);
  await page.getByRole("checkbox", { name: "Conversation Agent" }).check();
  await page.getByRole("button", { name: "Send invitations" }).click();
  await expect(page).toHaveURL(new RegExp(`${listOf(slug)}$`));
}

test("one person: everything that is missing is said at its field; then the mail arrives and the list tells so", async ({
  as,
  freshWorkspace,
  mail,
}) => {
  const acme = await freshWorkspace();
  const page = await as(acme.people.admin);
  await page.goto(listOf(acme.slug));
  await expect(page.getByRole("heading", { name: "Bring your team in" })).toBeVisible();
  await expectAccessible(page);
  await page.getByRole("link", { name: "Invite members" }).first().click();
  await page.getByLabel("Phone").first().fill("12");
  await page.getByRole("button", { name: "Send invitations" }).click();
  const alert = alertsOf(page);
  await expect(alert.getByRole("link")).toHaveCount(5);
  await expect(page.getByLabel("Phone").first()).toHaveValue("12");
  await expectAccessible(page);

  const email = newAddress("zoe");
  await page.getByLabel("Phone").first().fill("");
  await page.getByLabel("First name").fill("Zoë");
  await page.getByLabel("Last name").fill("Lindqvist");
  await page.getByLabel("E-mail").fill(email.toUpperCase());
  const agent = page.getByRole("checkbox", { name: "Conversation Agent" });
  await agent.check();
  await page.getByRole("checkbox", { name: "Conversation dispenser" }).check();
  await page.getByLabel("Note").first().fill("Welcome!\nSee you on Monday.");
  await page.getByRole("button", { name: "Send invitations" }).click();
  const row = page.getByRole("row", { name: /Zoë Lindqvist/ });
  await expect(row).toContainText(email);
  await expect(row).toContainText("Pending");
  const letter = await mail.next({ to: email });
  expect(letter.subject).toContain("Dolores Prieto");
  expect(letter.text).toContain("See you on Monday.");
  await expect(async () => {
    await page.reload();
    await expect(row).toContainText("Sent");
  }).toPass();
  expect(await page.content()).not.toContain(new URL(linkOf(letter)).pathname);
  await expectAccessible(page);

  await page.goto(`${listOf(acme.slug)}/new`);
  await page.getByLabel("E-mail").fill(email);
  await page.getByLabel("E-mail").blur();
  await expect(page.getByText("Zoë Lindqvist is invited already.")).toBeVisible();
  await page.getByRole("button", { name: "Resend" }).click();
  expect((await mail.next({ to: email })).subject).toContain("new link");
});

test("several at once: pasted lines with a bad one, put right in the preview", async ({ as, freshWorkspace, mail }) => {
  const acme = await freshWorkspace();
  const page = await as(acme.owner);
  const [ann, bob, cem] = [newAddress("ann"), newAddress("bob"), newAddress("cem")];
  await page.goto(`${listOf(acme.slug)}/new`);
  await page.getByText("Several at once").click();
  await page.getByLabel("People").fill(`Ann Lee <${ann}>\n"Ray, Bob" <${bob}>\n${cem.replace("@", " at ")}`);
  await page.getByRole("button", { name: "Preview" }).click();
  await expect(page.getByText("3 to invite")).toBeVisible();
  await expect(page.getByLabel("First name, Bob Ray")).toHaveValue("Bob");
  await expect(page.getByText("This isn’t an e-mail address.")).toBeVisible();
  await expectAccessible(page);
  const several = page.getByRole("group", { name: "Roles" }).last();
  await several.getByRole("checkbox", { name: "Supervisor" }).check();
  await page.getByRole("button", { name: "Send invitations" }).last().click();
  await expect(alertsOf(page)).toContainText("This isn’t an e-mail address.");
  expect(await mail.all(ann)).toEqual([]);
  const last = page.getByRole("table", { name: "People to invite" }).getByRole("row").last();
  await last.getByRole("textbox").nth(0).fill("Cem");
  await last.getByRole("textbox").nth(1).fill("Öz");
  await last.getByRole("textbox").nth(2).fill(cem);
  await page.getByRole("button", { name: "Send invitations" }).last().click();
  await expect(page.getByRole("row", { name: /Cem Öz/ })).toContainText("Supervisor");
  await Promise.all([ann, bob, cem].map((to) => mail.next({ to })));

  await page.getByRole("checkbox", { name: "Select Ann Lee" }).check();
  await page.getByRole("checkbox", { name: "Select Bob Ray" }).check();
  await page.getByRole("region", { name: "2 selected" }).getByRole("button", { name: "Resend" }).click();
  for (const to of [ann, bob]) expect((await mail.next({ to })).subject).toContain("new link");
});

test("a table from a file: columns in any order, roles by name, each row with its problem", async ({
  as,
  freshWorkspace,
}) => {
  const acme = await freshWorkspace();
  const page = await as(acme.owner);
  await page.goto(`${listOf(acme.slug)}/new?several`);
  const [ann, bob] = [newAddress("ann"), newAddress("bob")];
  const csv = `E-mail;Last name;first_name;Roles;Desk\n${ann};Lée;Ann;Supervisor;4\n${bob};Ray;Bob;Wizard;5\n`;
  const buffer = Buffer.from(csv, "latin1");
  await page.getByLabel("or choose a CSV file").setInputFiles({ name: "people.csv", mimeType: "text/csv", buffer });
  await page.getByRole("button", { name: "Preview" }).click();
  await expect(page.getByText("we don’t know these columns: Desk")).toBeVisible();
  await expect(page.getByText("There is no role called “Wizard”.")).toBeVisible();
  await expect(page.getByLabel("Last name, Ann Lée")).toHaveValue("Lée");
  await page.getByRole("button", { name: "Take Bob Ray off the list" }).click();
  await page.getByRole("button", { name: "Send invitations" }).last().click();
  await expect(page.getByRole("row", { name: /Ann Lée/ })).toContainText("Supervisor");
});

test("resend kills the old link, revoke kills them all, and the list finds who is looked for", async ({
  as,
  page: visitor,
  freshWorkspace,
  mail,
}) => {
  const acme = await freshWorkspace();
  const page = await as(acme.owner);
  const email = newAddress("zoe");
  await inviteOne(page, acme.slug, email);
  const first = linkOf(await mail.next({ to: email }));
  const row = page.getByRole("row", { name: /Zoë Lindqvist/ });
  await row.getByRole("button", { name: "Resend" }).click();
  const second = linkOf(await mail.next({ to: email, subject: /new link/ }));
  await visitor.goto(first);
  await expect(visitor.getByRole("heading", { name: "A newer link was sent" })).toBeVisible();
  await visitor.goto(second);
  await expect(visitor.getByRole("button", { name: "Activate account" })).toBeVisible();

  await page.getByRole("searchbox", { name: "Search" }).fill("lindq zoe");
  await page.getByLabel("State").selectOption("Pending");
  await expect(page).toHaveURL(/q=lindq\+zoe.*state=pending/);
  await expect(row).toBeVisible();
  await row.getByRole("button", { name: "Revoke" }).click();
  await page.getByRole("alertdialog").getByRole("button", { name: "Revoke invitation" }).click();
  await expect(page.getByRole("heading", { name: "Nobody like that" })).toBeVisible();
  await visitor.reload();
  await expect(visitor.getByRole("heading", { name: "This invitation was taken back" })).toBeVisible();
  expect(await visitor.getByRole("main").textContent()).not.toContain("Acme");
  await page.goto(`${listOf(acme.slug)}?state=revoked`);
  await page.getByRole("link", { name: "Zoë Lindqvist" }).click();
  await expect(page.getByRole("heading", { name: "Zoë Lindqvist" })).toBeVisible();
  await expectAccessible(page);
});

test("what one doesn't hold can't be chosen, and an agent finds no such page", async ({ as, freshWorkspace }) => {
  const acme = await freshWorkspace();
  const agent = await as(acme.people.agent);
  await agent.goto(listOf(acme.slug));
  await expect(agent.getByRole("link", { name: "Invite members" })).toHaveCount(0);
  await expect(agent.getByText("Members: invite, edit, suspend, remove, set capacity")).toBeVisible();
  const admin = await as(acme.people.admin);
  await admin.goto(`${listOf(acme.slug)}/new`);
  await expect(admin.getByRole("checkbox", { name: "Administrator", exact: true }).first()).toBeEnabled();
});
