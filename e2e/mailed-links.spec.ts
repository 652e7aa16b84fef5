import type { Page } from "@playwright/test";
import { eq } from "drizzle-orm";
import { events } from "@/db/schema/events";
import { userLinks } from "@/db/schema/users";
import { invite } from "@/db/seed/invite";
import { asMember, asVisitor, newPerson } from "@/db/seed/stage";
import { deriveToken } from "@/lib/kernel/secrets";
import { makeLink } from "@/lib/users/commands/user-links";
import type { LinkPurpose } from "@/lib/users/user";
import { expect, newAddress, test } from "./fixtures";

async function personWithLink(purpose: LinkPurpose) {
  const { id } = await newPerson();
  const { ids } = await asVisitor((ctx) => makeLink(ctx, id, purpose));
  return { token: deriveToken(purpose, ids), ids };
}

/** Opens a link as from a mail, and notes every request that the page makes, with what it tells of where it came from. */
async function open(page: Page, path: string) {
  const asked: { url: string; referer: string }[] = [];
  page.on("request", async (request) => {
    asked.push({ url: request.url(), referer: (await request.allHeaders()).referer ?? "" });
  });
  const answer = await page.goto(path);
  await page.waitForLoadState("networkidle");
  return { answer, asked: asked.slice(1) };
}

for (const [name, prefix, heading] of [
  ["an invitation", "/invitations/", "Join Acme Flowers"],
  ["a new password", "/reset-password/", "Choose a new password"],
  ["a confirmation", "/confirm-email/", /One last thing/],
] as const) {
  test(`the secret of ${name} leaves the address, goes nowhere else, and reload and back still work (A40)`, async ({
    page,
    browser,
    baseURL,
    freshWorkspace,
  }) => {
    const acme = await freshWorkspace({ people: [] });
    const token =
      prefix === "/invitations/"
        ? (await invite(acme, { email: newAddress("zoe") })).token
        : (await personWithLink(prefix === "/reset-password/" ? "reset-password" : "confirm-email")).token;
    const { answer, asked } = await open(page, prefix + token);
    expect(answer?.headers()["referrer-policy"]).toBe("no-referrer");
    expect(answer?.headers()["cache-control"]).toContain("no-store");
    const title = page.getByRole("heading", { level: 1, name: heading });
    await expect(title).toBeVisible();
    const shown = new URL(page.url()).pathname;
    expect(shown).toMatch(new RegExp(`^${prefix}[\\w-]{43}$`));
    const secret = await page.locator("input[name=token]").inputValue();
    expect(secret).toBe(token);
    const mac = token.slice(-42);
    expect(await page.evaluate(() => document.cookie)).not.toContain(mac);
    expect(asked.filter(({ url }) => !url.startsWith(baseURL ?? "-"))).toEqual([]);
    expect(asked.filter(({ url, referer }) => (url + referer).includes(mac))).toEqual([]);

    await page.reload();
    await expect(title).toBeVisible();
    await page.goto("/sign-in");
    await page.goBack();
    await expect(title).toBeVisible();
    expect(new URL(page.url()).pathname).toBe(shown);

    const elsewhere = await (await browser.newContext({ baseURL })).newPage();
    await elsewhere.goto(shown);
    await expect(elsewhere.getByRole("heading", { level: 1 })).toContainText(
      /We don’t know this link|doesn’t work any more/,
    );
    await elsewhere.goto(prefix + token);
    await expect(elsewhere.getByRole("heading", { level: 1, name: heading })).toBeVisible();
    await elsewhere.context().close();
  });
}

test("opening links changes nothing, and two of them in one browser don't meet", async ({ page, freshWorkspace }) => {
  const [acme, petal] = [
    await freshWorkspace({ people: [] }),
    await freshWorkspace({ name: "Petal Post", people: [] }),
  ];
  const [one, two] = [await invite(acme, { email: newAddress() }), await invite(petal, { email: newAddress() })];
  const told = () => asMember(acme.owner, acme.slug, ({ tx }) => tx.$count(events));
  const reset = await personWithLink("reset-password");
  const before = await told();
  await page.goto(`/invitations/${one.token}`);
  const first = page.url();
  await page.goto(`/invitations/${two.token}`);
  await expect(page.getByRole("heading", { level: 1, name: "Join Petal Post" })).toBeVisible();
  await page.goto(first);
  await expect(page.getByRole("heading", { level: 1, name: "Join Acme Flowers" })).toBeVisible();
  await page.goto(`/reset-password/${reset.token}`);
  await page.reload();
  expect(await told()).toBe(before);
  const left = await asVisitor((ctx) =>
    ctx.tx
      .select()
      .from(userLinks)
      .where(eq(userLinks.userId, reset.ids[0] ?? "")),
  );
  expect(left).toHaveLength(1);
  expect(left[0]?.usedAt).toBeNull();
});
