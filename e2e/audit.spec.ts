import { readFile } from "node:fs/promises";
import Papa from "papaparse";
import { asMember } from "@/db/seed/stage";
import { record } from "@/lib/audit/commands";
import { expect, test } from "./fixtures";

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
