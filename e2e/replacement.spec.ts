import { asMember } from "@/db/seed/stage";
import { getMember } from "@/lib/members/queries/get-member";
import { alertsOf, expect, expectAccessible, newAddress, test } from "./fixtures";

const PASSWORD = "thistle carousel ember";

test("an address changes: the new one is invited, takes over, and the old one is kept out", async ({
  as,
  page: theirs,
  freshWorkspace,
  mail,
}) => {
  const company = await freshWorkspace();
  const { admin, agent } = company.people;
  const email = newAddress("amir.new");
  const page = await as(admin);
  await page.goto(`/w/${company.slug}/settings/members/${agent.memberId}`);
  await page.getByRole("link", { name: "Replace…" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Replace Amir Haddad" })).toBeVisible();
  await expect(page.getByText("Conversation Agent")).toBeVisible();
  await expect(page.getByText("Front desk")).toBeVisible();
  await expectAccessible(page);
  await page.getByLabel("E-mail").fill(agent.email);
  await page.getByRole("button", { name: "Send invitation" }).click();
  await expect(alertsOf(page).first()).toContainText("is a member already");
  await page.getByLabel("E-mail").fill(email);
  await page.getByRole("button", { name: "Send invitation" }).click();
  await expect(page.getByText("is invited to take over from Amir").first()).toBeVisible();
  await expectAccessible(page);
  await page.getByRole("link", { name: "See invitation" }).click();
  await expect(page.getByText("Takes over from")).toBeVisible();
  await expectAccessible(page);

  const letter = await mail.next({ to: email });
  expect(letter.text).toContain("You take over from: Amir Haddad");
  await theirs.goto(letter.links.find((link) => link.includes("/invitations/")) ?? "");
  await expect(theirs.getByText("You take over from Amir Haddad")).toBeVisible();
  await expectAccessible(theirs);
  await theirs.getByLabel("Password", { exact: true }).fill(PASSWORD);
  await theirs.getByRole("button", { name: "Activate account" }).click();
  await theirs.waitForURL((url) => !url.pathname.startsWith("/invitations"));

  await mail.next({ to: agent.email, subject: "Your place in Acme Flowers was handed on" });
  const gone = await as(agent);
  await gone.goto(`/w/${company.slug}`);
  await expect(gone).toHaveURL(/sign-in/);
  await page.goto(`/w/${company.slug}/settings/members/${agent.memberId}`);
  await expect(page.getByText("took over this place on")).toBeVisible();
  await expect(page.getByText("Amir is suspended", { exact: true })).toBeVisible();
  await expectAccessible(page);
  await page.getByRole("main").getByRole("link", { name: "Amir Haddad", exact: true }).click();
  await expect(page.getByText("Amir took over from")).toBeVisible();
  await expect(page.getByText(email)).toBeVisible();
  const before = await asMember(admin, company.slug, (ctx) => getMember(ctx, agent.memberId));
  expect([before.teams, before.suspendedAt]).toEqual([[], expect.any(Date)]);
});

test("the Owner's place can't be handed on, and the page says what can be done", async ({ as, freshWorkspace }) => {
  const company = await freshWorkspace();
  const { admin, owner } = company.people;
  const page = await as(admin);
  await page.goto(`/w/${company.slug}/settings/members/${owner.memberId}`);
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  await expect(page.getByRole("link", { name: "Replace…" })).toHaveCount(0);
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto(`/w/${company.slug}/settings/members/${owner.memberId}/replace`);
  await expect(page.getByText("Transfer ownership first")).toBeVisible();
  await expect(page.getByRole("button", { name: "Send invitation" })).toHaveCount(0);
  await expectAccessible(page);
});
