import { afterAll, expect, test } from "vitest";
import { closeDatabase, database } from "@/db/client";
import { TooMany } from "@/lib/kernel/errors";
import { newId } from "@/lib/kernel/ids";
import { forgive, spend } from "./commands";

afterAll(closeDatabase);

const limit = (tries: number) => [{ name: `test-${newId()}`, tries, seconds: 60 }];

test("tries are counted whoever counts them, and given back", async () => {
  const limits = limit(5);
  const results = await Promise.allSettled(Array.from({ length: 20 }, () => spend(limits, "ann")));
  expect(results.filter(({ status }) => status === "fulfilled")).toHaveLength(5);
  await expect(spend(limits, "ann")).rejects.toThrow(TooMany);
  await spend(limits, "bob");
  await forgive(limits, "ann");
  await spend(limits, "ann");
});

test("more transactions than connections can count at once, without waiting for each other", async () => {
  const limits = limit(100);
  const work = () => database().transaction(async () => spend(limits, "ann"));
  await Promise.all(Array.from({ length: 40 }, work));
});
