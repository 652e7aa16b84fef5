import { readFile } from "node:fs/promises";
import type { Page } from "@playwright/test";
import Papa from "papaparse";
import { asMember } from "@/db/seed/stage";
import { record } from "@/lib/audit/commands";
import { changeCapacity } from "@/lib/members/commands/change-capacity";
import { expect, expectAccessible, test } from "./fixtures";

const entriesOf = (page: Page) => page.getByRole("main").locator("li.audit-entry");

const HOSTILE = [
  '=HYPERLINK("http://evil.test","x")',
  "+cmd|' /C calc'!A0",
  "-2+3",
  "@SUM(A1)",
  'quo"te, comma\nbreak',
];

test("A52: the export is what the filters show, and no cell of it runs", async ({ as, freshWorkspace }) => {
  const { slug, people } = await freshWorkspace({ people: [] });
  await asMember(people.owner, slug, async (ctx) => {
    for (const name of HOSTILE) await record(ctx, "team.created", { type: "team", id: null, name });
  });
  const page = await as(people.owner);
  await page.goto(`/w/${slug}/settings/audit?what=team`);
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("link", { name: "Export" }).click(),
  ]);
  expect(download.suggestedFilename()).toMatch(new RegExp(`^${slug}-audit-log-\\d{4}-\\d{2}-\\d{2}\\.csv$`));
  const { data, errors } = Papa.parse<string[]>(await readFile(await download.path(), "utf8"), {
    skipEmptyLines: true,
  });
  expect(errors).toEqual([]);
  expect(data).toHaveLength(HOSTILE.length + 1);
  expect(new Set(data.map((row) => row.length)).size).toBe(1);
  expect(data.flat().filter((cell) => /^\s*[=+\-@|]/.test(cell))).toEqual([]);
  expect(data.map((row) => row[4]?.replace(/^'/, "")).toSorted()).toEqual([...HOSTILE, "About"].toSorted());
});

test("only who may see the log gets at it, and nobody else's", async ({ as, freshWorkspace }) => {
  const { slug, people } = await freshWorkspace({ people: ["admin", "agent"] });
  const address = `/w/${slug}/settings/audit/export`;
  expect((await (await as(people.admin)).request.get(address)).status()).toBe(200);
  expect((await (await as(people.agent)).request.get(address)).status()).toBe(403);
  expect((await (await as("stranger")).request.get(address)).status()).toBe(404);
  expect((await (await as(people.admin)).request.get(`${address}?from=soon`)).status()).toBe(422);
  const page = await as(people.agent);
  await page.goto(`/w/${slug}/settings/audit`);
  await expect(page.getByRole("heading", { name: "This page isn’t part of your role" })).toBeVisible();
});

test("the log is narrowed by who, what and when, in its address, and tells from and to", async ({
  as,
  freshWorkspace,
}) => {
  test.slow();
  const { slug, people } = await freshWorkspace({ people: ["admin", "agent"] });
  const { memberId } = people.agent;
  await asMember(people.admin, slug, (ctx) => changeCapacity(ctx, { memberId, version: 1, capacity: 4 }));
  await asMember(people.owner, slug, (ctx) => changeCapacity(ctx, { memberId, version: 2, capacity: 9 }));
  const page = await as(people.owner);
  await page.goto(`/w/${slug}/settings/audit`);
  await expectAccessible(page);
  const entries = entriesOf(page);
  const everything = await entries.count();
  expect(everything).toBeGreaterThan(2);
  await page.getByRole("combobox", { name: "What happened" }).selectOption("member.capacity_changed");
  await expect(entries).toHaveCount(2);
  await expect(entries.first().locator("del")).toHaveText("4");
  await expect(entries.first().locator("ins")).toHaveText("9");
  await page.getByRole("combobox", { name: "Who" }).fill(people.admin.lastName);
  await expect(entries).toHaveCount(1);
  await expect(page).toHaveURL(/what=member\.capacity_changed/);
  await page.goto(`/w/${slug}/settings/audit?what=member.capacity_changed&from=2001-01-01&to=2001-01-02`);
  await expect(page.getByRole("heading", { name: "Nothing fits these filters" })).toBeVisible();
  await page.getByRole("main").getByRole("link", { name: "Clear filters" }).first().click();
  await expect(entries).toHaveCount(everything);
});

test("a name in the log leads to all that happened to them, and each entry says from where", async ({
  as,
  freshWorkspace,
}) => {
  const { slug, people } = await freshWorkspace({ people: ["agent"] });
  const { memberId } = people.agent;
  await asMember(people.owner, slug, (ctx) => changeCapacity(ctx, { memberId, version: 1, capacity: 9 }));
  const page = await as(people.owner);
  await page.goto(`/w/${slug}/settings/audit`);
  const entries = entriesOf(page);
  await entries.first().getByRole("link", { name: "Amir Haddad" }).click();
  await expect(page).toHaveURL(new RegExp(`subject=${memberId}`));
  await expect(page.getByText("About Amir Haddad")).toBeVisible();
  await expect(entries.filter({ hasNotText: "Amir Haddad" })).toHaveCount(0);
  await entries.first().locator("summary").click();
  await expect(entries.first()).toContainText(/From 10\.\d+\.\d+\.\d+/);
  await expectAccessible(page);
});
