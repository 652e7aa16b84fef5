import type { Page } from "@playwright/test";
import { asMember } from "@/db/seed/stage";
import { askForAccess } from "@/lib/access-requests/commands/ask-for-access";
import { withdrawRequest } from "@/lib/access-requests/commands/withdraw-request";
import { alertsOf, expect, expectAccessible, test } from "./fixtures";

test.slow();

const EXPORT = "Export contacts";
const askPage = (slug: string, permission: string) => `/w/${slug}/access/ask?permission=${permission}`;
const requests = (slug: string) => `/w/${slug}/settings/access-requests`;
const button = (page: Page, name: string | RegExp) => page.getByRole("button", { name });
const told = (page: Page, text: string | RegExp) => page.getByRole("listitem").filter({ hasText: text });

test("a page that turns someone away lets them ask; the mail leads to the answer, and then they get in", async ({
  as,
  mail,
  freshWorkspace,
}) => {
  const acme = await freshWorkspace();
  const { admin, agent, owner } = acme.people;
  const page = await as(agent);
  await page.goto(`/w/${acme.slug}/settings/teams`);
  await expect(
    page.getByText("“Teams: create, edit, delete”. Olga Verne and Dolores Prieto can give it"),
  ).toBeVisible();
  await expectAccessible(page);
  await button(page, "Ask for access").click();
  await expect(page.getByText(/You asked Olga Verne and Dolores Prieto/)).toBeVisible();
  await expect(button(page, "Ask for access")).toHaveCount(0);
  await expectAccessible(page);
  await page.reload();
  await expect(button(page, "Withdraw request")).toBeVisible();

  await mail.next({ to: owner.email, subject: /Amir Haddad asks for “Teams: create, edit, delete”/ });
  const letter = await mail.next({ to: admin.email, subject: /asks for/ });
  const link = letter.links.find((one) => one.includes("/settings/access-requests/")) ?? "";
  const other = await as(admin);
  for (let scans = 0; scans < 2; scans++) await other.request.get(link);
  await other.goto(link);
  await expect(other.getByRole("heading", { level: 1 })).toHaveText(
    "Amir Haddad asks for “Teams: create, edit, delete”",
  );
  await expectAccessible(other);
  await expect(
    other.getByRole("navigation", { name: "Account settings" }).getByRole("link", { name: /requests/ }),
  ).toHaveText(/1/);
  await button(other, "Give the role Administrator").click();
  await expect(told(other, "Amir Haddad has “Teams: create, edit, delete” now, with Administrator.")).toBeVisible();
  await expect(other.getByText(/Dolores Prieto gave Amir Haddad Administrator/)).toBeVisible();

  const answer = await mail.next({ to: agent.email, subject: /You now have/ });
  await page.goto(answer.links.at(0) ?? "");
  await expect(page.getByRole("heading", { name: "Teams", level: 1 })).toBeVisible();
});

test("a grant is switched on in one click from the list, and of two who answer one is told", async ({
  as,
  freshWorkspace,
}) => {
  const acme = await freshWorkspace({ people: ["admin", "busyAgent"] });
  const { admin, busyAgent, owner } = acme.people;
  const page = await as(busyAgent);
  await page.goto(`/w/${acme.slug}/access`);
  await expect(page.getByText(/^You hold 13 of 51 permissions, through Conversation Agent\.$/)).toBeVisible();
  await expect(page.getByText("The grant Conversation dispenser would bring it; it isn’t switched on")).toBeVisible();
  await expectAccessible(page);
  await page.getByRole("searchbox").fill("unassigned");
  await page.getByRole("link", { name: "Ask for Take unassigned conversations" }).click();
  await expect(page.getByText("You don’t have this permission yet.")).toBeVisible();
  await expectAccessible(page);
  await page.getByLabel("Why you need it").fill("I have time between weddings.");
  await button(page, "Ask for access").click();
  await expect(page.getByText(/You asked Olga Verne and Dolores Prieto/)).toBeVisible();

  const [first, second] = [await as(admin), await as(owner)];
  for (const one of [first, second]) await one.goto(requests(acme.slug));
  await expect(first.getByText("One person waits for an answer.")).toBeVisible();
  await expect(first.getByText("I have time between weddings.")).toBeVisible();
  await expectAccessible(first);
  await button(first, "Switch on Conversation dispenser").click();
  await expect(first.getByRole("heading", { name: "Nobody is waiting" })).toBeVisible();
  await button(second, "Switch on Conversation dispenser").click();
  await expect(told(second, "Dolores Prieto said yes meanwhile.")).toBeVisible();
  await first.goto(`${requests(acme.slug)}?state=answered`);
  await expect(first.getByRole("row", { name: /Take unassigned/ })).toContainText("Granted");
  await expectAccessible(first);

  await page.goto(`/w/${acme.slug}/access?q=unassigned`);
  await expect(page.getByText("Grant Conversation dispenser, offered by Conversation Agent")).toBeVisible();
  await first.goto(`/w/${acme.slug}/settings/audit?what=access-request`);
  await expect(first.getByText("Dolores Prieto granted Linh Nguyễn’s request for access")).toBeVisible();
});

test("declined with a word, asked again, withdrawn, and not asked for ever", async ({ as, mail, freshWorkspace }) => {
  const acme = await freshWorkspace();
  const { admin, agent } = acme.people;
  const page = await as(agent);
  await page.goto(askPage(acme.slug, "contacts:export"));
  await button(page, "Ask for access").click();
  await expect(button(page, "Withdraw request")).toBeVisible();

  const other = await as(admin);
  await other.goto(requests(acme.slug));
  await other.getByRole("link", { name: "Amir Haddad" }).click();
  await other.getByLabel("Word to Amir Haddad").fill("Ask me in June.");
  await button(other, "Decline").click();
  await expect(other.getByText("Dolores Prieto said: “Ask me in June.”")).toBeVisible();
  const letter = await mail.next({ to: agent.email, subject: /declined/ });
  expect(letter.text).toContain("Ask me in June.");

  await page.reload();
  await expect(page.getByText(/Dolores Prieto declined your request/)).toBeVisible();
  await expect(page.getByText("Ask me in June.")).toBeVisible();
  await expectAccessible(page);
  for (let times = 2; times <= 10; times++) {
    await asMember(agent, acme.slug, async (ctx) => {
      const { id } = await askForAccess(ctx, { permission: "contacts:export", note: null });
      await withdrawRequest(ctx, { requestId: id });
    });
  }
  await button(page, "Ask for access").click();
  await expect(alertsOf(page)).toContainText("tried too often");
  await other.goto(requests(acme.slug));
  await expect(other.getByRole("heading", { name: "Nobody is waiting" })).toBeVisible();
});

test("who can't give it can't answer, and to a stranger nothing is there", async ({ as, freshWorkspace }) => {
  const acme = await freshWorkspace({ people: ["admin", "agent", "supervisor"] });
  const { admin, agent, supervisor } = acme.people;
  const page = await as(agent);
  await page.goto(askPage(acme.slug, "contacts:export"));
  await button(page, "Ask for access").click();
  await expect(button(page, "Withdraw request")).toBeVisible();
  const other = await as(admin);
  await other.goto(requests(acme.slug));
  await other.getByRole("link", { name: "Amir Haddad" }).click();
  await expect(other).toHaveURL(/access-requests\/[\da-f-]{36}$/);

  const third = await as(supervisor);
  await third.goto(other.url());
  await expect(third.getByRole("heading", { name: "This page isn’t part of your role" })).toBeVisible();
  const stranger = await as("stranger");
  for (const address of [other.url(), requests(acme.slug), `/w/${acme.slug}/access`])
    expect((await stranger.goto(address))?.status()).toBe(404);
  await page.goto(askPage(acme.slug, "workspace:delete"));
  await expect(page.getByText("This belongs to the Owner alone, and can’t be given.")).toBeVisible();
  await expect(button(page, "Ask for access")).toHaveCount(0);
});

test("a member's access says where each permission comes from, and what is missing", async ({ as, freshWorkspace }) => {
  const acme = await freshWorkspace();
  const { admin, agent, owner } = acme.people;
  const page = await as(admin);
  await page.goto(`/w/${acme.slug}/settings/members/${agent.memberId}`);
  await page.getByRole("link", { name: "See access" }).click();
  await expect(
    page.getByText("Amir holds 14 of 51 permissions, through Conversation Agent and one grant."),
  ).toBeVisible();
  await expectAccessible(page);
  await page.getByLabel("Which permissions").selectOption("Missing");
  await expect(page).toHaveURL(/show=lacks/);
  await expect(page.getByText("Send messages")).toHaveCount(0);
  await page.getByRole("searchbox").fill(EXPORT);
  await expect(page).toHaveURL(/q=Export/);
  await expect(page.getByText("Part of the role Administrator")).toBeVisible();
  await page.getByRole("searchbox").fill("nothing of the kind");
  await expect(page.getByRole("heading", { name: "No permission like that" })).toBeVisible();
  await page.goto(`/w/${acme.slug}/settings/members/${owner.memberId}/access`);
  await expect(page.getByText("Olga is the Owner of Acme Flowers and holds all 51 permissions.")).toBeVisible();
});
