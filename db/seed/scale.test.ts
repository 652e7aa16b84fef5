import { sql } from "drizzle-orm";
import { afterAll, expect, test } from "vitest";
import { closeDatabase, database } from "@/db/client";
import { enterWorkspace } from "@/db/workspace";
import main from "./scale";
import { companyOf, personOf } from "./scale/company";
import { progressBar } from "./scale/progress";
import { idAt, randomFrom } from "./scale/random";

afterAll(closeDatabase);

function peopleOf(number: number, count: number) {
  const company = companyOf(number, count);
  return Array.from({ length: count }, (_, at) => personOf(company, at));
}

test("the same numbers make the same people, other numbers make others", () => {
  expect(peopleOf(3, 40)).toEqual(peopleOf(3, 40));
  expect(peopleOf(4, 40)).not.toEqual(peopleOf(3, 40));
});

test("ids have the form of UUID version 7 and don't repeat", () => {
  const random = randomFrom(1);
  const ids = Array.from({ length: 5_000 }, () => idAt(new Date(0), random));
  expect(new Set(ids).size).toBe(5_000);
  for (const id of ids) expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
});

test("each workspace has one Owner and as many members as were asked for, and a second run goes on", async () => {
  await main(["--workspaces", "2", "--members", "70"]);
  await main(["--members", "30"]);
  expect(await Promise.all(["seed-1", "seed-2", "seed-3"].map(sizeOf))).toEqual([70, 70, 30]);
});

test("a number that is none is refused", async () => {
  await expect(main(["--members", "0"])).rejects.toThrow("--members must be a whole number from 1 on");
});

test("where there is no terminal, the bar is drawn once, at the end", () => {
  const written: string[] = [];
  const bar = progressBar(10, { isTTY: false, write: (text: string) => Boolean(written.push(text)) } as never);
  bar.add(10, 1_234);
  bar.end();
  expect(written).toHaveLength(1);
  expect(written[0]).toMatch(/^█{30} 100 % {2}1,234 rows/);
});

async function sizeOf(slug: string): Promise<number> {
  const [workspace] = await database().execute<{ id: string }>(sql`select id from workspaces where slug = ${slug}`);
  return database().transaction(async (tx) => {
    await enterWorkspace(tx, workspace?.id ?? "");
    const [found] = await tx.execute<{ members: string; owners: string }>(
      sql`select (select count(*) from members) as members, (select count(*) from ownerships) as owners`,
    );
    expect(Number(found?.owners)).toBe(1);
    return Number(found?.members);
  });
}
