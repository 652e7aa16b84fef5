import { expect, expectAccessible, test } from "./fixtures";

test("a token is made, copied once, used and revoked", async ({ as, freshWorkspace, baseURL }) => {
  const {
    slug,
    people: { admin },
  } = await freshWorkspace();
  const page = await as(admin);
  await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
  await page.goto(`/w/${slug}/developers`);
  await expect(page.getByRole("heading", { name: "No program comes in here yet" })).toBeVisible();
  await expectAccessible(page);

  await page.getByRole("link", { name: "Create token" }).click();
  await page.getByRole("button", { name: "Create token" }).click();
  await expect(page.getByText("Choose at least one.").first()).toBeVisible();
  await page.getByLabel("Name", { exact: true }).fill("Rota sync");
  await page.getByLabel("Works for").selectOption("Until a day that I choose");
  await expect(page.getByLabel("Last day")).toBeVisible();
  await page.getByLabel("Works for").selectOption("30 days");
  await page.getByLabel("Find a permission").fill("teams");
  await page.getByRole("checkbox", { name: "Teams: create, edit, delete" }).check();
  await expect(page.getByRole("checkbox", { name: "API tokens", exact: true })).toBeHidden();
  await page.getByLabel("Find a permission").fill("");
  await expectAccessible(page);
  await page.getByRole("button", { name: "Create token" }).click();

  await expect(page.getByRole("heading", { name: "“Rota sync” works from now on" })).toBeFocused();
  await expectAccessible(page);
  await page.getByRole("button", { name: "Copy token" }).click();
  const token = await page.evaluate(() => navigator.clipboard.readText());
  expect(token).toMatch(/^mst_[\w-]{64}$/);

  const ask = (path: string, how: RequestInit = {}) =>
    fetch(`${baseURL}/api/v1${path}`, {
      ...how,
      headers: { authorization: `Bearer ${token}`, "content-type": "application/json" },
    });
  const made = await ask("/teams", { method: "POST", body: JSON.stringify({ name: "Night shift" }) });
  expect([made.status, made.headers.get("etag")]).toEqual([201, '"1"']);
  const refused = await ask("/members");
  expect(refused.headers.get("content-type")).toBe("application/problem+json");
  expect(await refused.json()).toMatchObject({ status: 403, permission: "members:manage" });

  await page.getByRole("link", { name: "Done" }).click();
  await expect(page).toHaveURL(`/w/${slug}/developers`);
  await page.reload();
  const row = page.getByRole("row").filter({ hasText: "Rota sync" });
  await expect(row).toContainText("Works");
  await expect(row).not.toContainText("Never");
  await expect(page.getByRole("main")).not.toContainText(token);
  await expectAccessible(page);

  await page.goto(`/w/${slug}/settings/audit`);
  await expect(page.getByText("created the team Night shift").first()).toContainText("through the API token Rota sync");

  await page.goto(`/w/${slug}/developers`);
  await row.getByRole("button", { name: "Revoke" }).click();
  await expectAccessible(page);
  await page.getByRole("alertdialog").getByRole("button", { name: "Revoke token" }).click();
  await expect(row).toContainText("Revoked");
  expect((await ask("/me")).status).toBe(401);
});

test("the reference tells what there is, and the document is what it says", async ({ as, freshWorkspace, baseURL }) => {
  const {
    slug,
    people: { admin },
  } = await freshWorkspace();
  const page = await as(admin);
  await page.goto(`/w/${slug}/developers/api`);
  await expect(page.getByRole("heading", { name: "API reference", level: 1 })).toBeVisible();
  const inside = page.locator("#suspendMember");
  await expect(inside).toBeHidden();
  await page.getByText("/api/v1/members/{member}/suspend", { exact: true }).click();
  await expect(inside).toContainText("Needs “Members: invite, edit, suspend");
  await expect(inside).toBeVisible();
  await expectAccessible(page);
  const document = await (await fetch(`${baseURL}/api/v1/openapi.json`)).json();
  expect(document.openapi).toBe("3.1.0");
  for (const path of Object.keys(document.paths))
    await expect(page.getByText(path, { exact: true }).first()).toBeVisible();
});

test("who doesn't manage tokens is told which permission it takes", async ({ as, freshWorkspace }) => {
  const {
    slug,
    people: { agent },
  } = await freshWorkspace();
  const page = await as(agent);
  await page.goto(`/w/${slug}/developers`);
  await expect(page.getByRole("heading", { name: "This page isn’t part of your role" })).toBeVisible();
});
