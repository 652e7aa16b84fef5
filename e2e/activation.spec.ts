import { eq } from "drizzle-orm";
import { invitations } from "@/db/schema/invitations";
import { invite } from "@/db/seed/invite";
import { asMember, newPerson } from "@/db/seed/stage";
import { alertsOf, expect, expectAccessible, newAddress, test } from "./fixtures";

const PASSWORD = "correct horse battery";
const pathOf = ({ token }: { token: string }) => `/invitations/${token}`;

test("a new person, on a phone: sees what they get, chooses a password, and is in", async ({
  baseURL,
  browser,
  freshWorkspace,
}) => {
  const acme = await freshWorkspace();
  const email = newAddress("zoe");
  const note = "Start with <b>https://evil.test</b>";
  const invitation = await invite(acme, { email, firstName: "Zoë", lastName: "Lindqvist", note });
  const phone = await browser.newContext({
    baseURL,
    viewport: { width: 390, height: 844 },
    isMobile: true,
    hasTouch: true,
  });
  const page = await phone.newPage();
  const foreign: string[] = [];
  page.on("request", (request) => {
    if (new URL(request.url()).origin !== new URL(baseURL ?? "").origin) foreign.push(request.url());
  });
  const answer = await page.goto(pathOf(invitation));
  expect(answer?.status()).toBe(200);
  await expect(page.getByRole("heading", { name: "Join Acme Flowers" })).toBeVisible();
  await expect(page.getByText("invites you as Conversation Agent")).toBeVisible();
  await expect(page.getByText("Send messages")).toBeVisible();
  await expect(page.getByText(note)).toBeVisible();
  await expect(page.getByRole("link", { name: /evil/ })).toHaveCount(0);
  await expect(page.locator('meta[name="referrer"]')).toHaveAttribute("content", "no-referrer");
  await expectAccessible(page);
  await expect(page.getByLabel("First name")).toHaveValue("Zoë");
  await page.getByLabel("Password", { exact: true }).fill("zoelindqvist");
  await page.getByRole("button", { name: "Activate account" }).tap();
  await expect(alertsOf(page)).toContainText("made of your own names");
  await page.getByLabel("Password", { exact: true }).fill(PASSWORD);
  await page.getByRole("button", { name: "Activate account" }).tap();
  await page.waitForURL((url) => !url.pathname.startsWith("/invitations"));
  await page.goto(pathOf(invitation));
  await expect(page.getByText("You’re a member of Acme Flowers.")).toBeVisible();
  expect(foreign).toEqual([]);
  await phone.close();
});

test("a person with an account signs in and comes back; somebody else is told so and may sign out", async ({
  as,
  page,
  freshWorkspace,
}) => {
  const acme = await freshWorkspace();
  const person = await newPerson({
    firstName: "Noor",
    lastName: "Haddad",
    email: newAddress("noor"),
    password: PASSWORD,
  });
  const invitation = await invite(acme, { email: person.email });
  const wrong = await as(acme.people.agent);
  await wrong.goto(pathOf(invitation));
  await expect(wrong.getByRole("heading", { name: "This invitation is for someone else" })).toBeVisible();
  await expect(wrong.getByRole("button", { name: "Activate account" })).toHaveCount(0);
  await expectAccessible(wrong);
  await wrong.getByRole("button", { name: "Sign out" }).click();
  await expect(wrong.getByRole("heading", { name: "You have an account already" })).toBeVisible();

  await page.goto(pathOf(invitation));
  await expect(page.getByLabel("Password", { exact: true })).toHaveCount(0);
  await page.getByRole("link", { name: "Sign in" }).click();
  await page.getByLabel("E-mail").fill(person.email);
  await page.getByLabel("Password", { exact: true }).fill(PASSWORD);
  await page.getByRole("button", { name: "Sign in" }).click();
  await page.getByRole("button", { name: "Activate account" }).click();
  await page.waitForURL((url) => !/invitations|sign-in/.test(url.pathname));
  const members = await asMember(person, acme.slug, async (ctx) => ctx.actor.roles.map(({ name }) => name));
  expect(members).toEqual(["Conversation Agent"]);
});

test("an expired link offers a new one, which goes to the invited address alone", async ({
  page,
  freshWorkspace,
  mail,
}) => {
  const acme = await freshWorkspace();
  const email = newAddress("lea");
  const invitation = await invite(acme, { email, firstName: "Lea" });
  await asMember(acme.owner, acme.slug, ({ tx }) =>
    tx
      .update(invitations)
      .set({ expiresAt: new Date(Date.now() - 1000) })
      .where(eq(invitations.id, invitation.id)),
  );
  await page.goto(pathOf(invitation));
  await expect(page.getByRole("heading", { name: "This link has ended" })).toBeVisible();
  await expect(page.getByRole("main")).not.toContainText(email);
  await expectAccessible(page);
  await page.getByRole("button", { name: "Send me a new link" }).click();
  await expect(page.getByRole("heading", { name: "A newer link was sent" })).toBeVisible();
  const letter = await mail.next({ to: email, subject: /new link/ });
  await page.goto(letter.links.find((link) => link.includes("/invitations/")) ?? "");
  await expect(page.getByRole("button", { name: "Activate account" })).toBeVisible();
});

test("declining asks once, and looking changes nothing", async ({ page, request, freshWorkspace }) => {
  const acme = await freshWorkspace();
  const invitation = await invite(acme, { email: newAddress("nina") });
  for (let scans = 0; scans < 3; scans++) expect((await request.get(pathOf(invitation))).status()).toBe(200);
  await page.goto(pathOf(invitation));
  await page.getByRole("button", { name: "Decline" }).click();
  await page.getByRole("button", { name: "Cancel" }).click();
  await page.getByRole("button", { name: "Decline" }).click();
  await page.getByRole("button", { name: "Decline invitation" }).click();
  await expect(page.getByRole("heading", { name: "You declined this invitation" })).toBeVisible();
});

test("an unknown link is not there, and says what to do", async ({ page }) => {
  const answer = await page.goto("/invitations/nonsense");
  expect(answer?.status()).toBe(404);
  await expect(page.getByRole("heading", { name: "We don’t know this link" })).toBeVisible();
  await expectAccessible(page);
});
