import { environmentOf, openTemporary } from "@/bin/postgres/temporary.mjs";
import { faultsIn, startServer } from "@/bin/test/server.mjs";
import { expect, expectAccessible, newAddress, test } from "./fixtures";

test("with a mail provider, the local mailbox doesn't exist", async ({ request }) => {
  for (const path of ["/mailbox", "/mailbox/0199a2c4-5f7b-7c3a-9d51-3f1f0a6be001"]) {
    expect((await request.get(path)).status()).toBe(404);
  }
});

test.describe("without one, on this machine alone", () => {
  test.describe.configure({ mode: "serial", timeout: 90_000 });

  let server: Awaited<ReturnType<typeof startServer>>;
  let database: Awaited<ReturnType<typeof openTemporary>>;

  test.beforeAll(async () => {
    database = await openTemporary();
    const alone = { SMTP_URL: undefined, TRUST_PROXY: undefined, RESEND_API_KEY: undefined };
    server = await startServer({ ...environmentOf(database), ...alone }, { name: "mailbox" });
  });

  test.afterAll(async () => {
    await server.close();
    await database.close();
    expect(faultsIn(server.log)).toEqual([]);
  });

  test("the first letter appears by itself, can be read in both forms, and its link works", async ({ browser }) => {
    const context = await browser.newContext({ baseURL: server.url });
    const [mailbox, page] = [await context.newPage(), await context.newPage()];
    await mailbox.goto("/mailbox");
    await expect(mailbox.getByRole("heading", { name: "Letters land here" })).toBeVisible();

    const address = newAddress("noor");
    await page.goto("/sign-up");
    await page.getByLabel("First name").fill("Noor");
    await page.getByLabel("Last name").fill("Haddad");
    await page.getByLabel("E-mail").fill(address);
    await page.getByLabel("Password", { exact: true }).fill("a calm blue lantern");
    await page.getByRole("button", { name: "Sign up" }).click();

    await mailbox.bringToFront();
    const letter = mailbox.getByRole("link", { name: "Confirm your address" });
    await expect(letter).toBeVisible();
    await expect(letter).toContainText(`To ${address}`);
    await letter.click();
    await expect(mailbox.getByRole("heading", { name: "Confirm your address for Muster" })).toBeVisible();
    await expectAccessible(mailbox);

    const frame = mailbox.frameLocator("iframe");
    const button = frame.getByRole("link", { name: "Confirm address" });
    const link = await button.getAttribute("href");
    const [opened] = await Promise.all([mailbox.waitForEvent("popup"), button.click()]);
    await expect(opened.getByRole("heading", { level: 1 })).toBeVisible();
    expect(opened.url()).toContain("/confirm-email");
    await opened.close();

    await mailbox.getByRole("link", { name: "Plain text" }).click();
    await expect(mailbox.getByText("Hello Noor,")).toBeVisible();
    await expect(mailbox.getByRole("link", { name: link ?? "" })).toHaveAttribute("href", link ?? "");
    await expectAccessible(mailbox);
    await context.close();
  });

  test("V1.3.1: a letter runs no script, and the page around it can't be framed", async ({ browser }) => {
    const page = await browser.newPage({ baseURL: server.url });
    const answer = await page.goto("/mailbox");
    expect(answer?.headers()["content-security-policy"]).toContain("frame-ancestors 'none'");
    await page.getByRole("link", { name: "Confirm your address" }).click();
    await expect(page.locator("iframe")).toHaveAttribute("sandbox", /^(?!.*allow-(scripts|same-origin))/);
    await page.close();
  });

  test("it can be emptied, after asking", async ({ browser }) => {
    const page = await browser.newPage({ baseURL: server.url });
    await page.goto("/mailbox");
    await page.getByRole("button", { name: "Delete all" }).click();
    await page.getByRole("alertdialog").getByRole("button", { name: "Delete all letters" }).click();
    await expect(page.getByRole("heading", { name: "Letters land here" })).toBeVisible();
    await page.close();
  });

  test("an unknown letter is not found", async ({ request }) => {
    for (const id of ["0199a2c4-5f7b-7c3a-9d51-3f1f0a6be001", "nonsense", "..%2f..%2fetc"]) {
      expect((await request.get(`${server.url}/mailbox/${id}`)).status()).toBe(404);
    }
  });
});
