import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import words from "./en/audit.json";

const VERB = /"([a-z]+(?:-[a-z]+)*\.[a-z]+(?:_[a-z]+)*)"/g;
/** Verbs of an account, and names of jobs. */
const OWN = /(recordForUser|enqueue)\([^;]*?;/g;

/** Every verb that a command of any room records in a workspace. */
function recorded(): string[] {
  const files = ["lib", "db/seed"].flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: "utf8" }).map((name) => join(folder, name)),
  );
  const sources = files
    .filter((file) => file.endsWith(".ts") && !file.endsWith(".test.ts"))
    .map((file) => readFileSync(file, "utf8"))
    .filter((source) => /\brecord\b[^}]*\} from "@\/lib\/audit\/commands"/.test(source));
  const found = sources.flatMap((source) => [...source.replace(OWN, "").matchAll(VERB)].map(([, verb]) => verb ?? ""));
  return [...new Set(found)].toSorted();
}

const told = Object.entries(words.events).flatMap(([noun, events]) =>
  Object.keys(events).map((verb) => `${noun}.${verb}`),
);

test("every verb that is recorded has a name and a sentence", () => {
  expect(recorded().length).toBeGreaterThan(15);
  expect(recorded().filter((verb) => !told.includes(verb))).toEqual([]);
});

test("no words are left of a verb that nothing records", () => {
  expect(told.filter((verb) => !recorded().includes(verb))).toEqual([]);
});

test("every noun that is told of has a name in the filter, and every sentence says who", () => {
  expect(Object.keys(words.nouns)).toEqual(Object.keys(words.events));
  const sentences = Object.values(words.events).flatMap((events) => Object.values(events).map((one) => one.sentence));
  expect(sentences.filter((sentence) => !sentence.includes("<actor></actor>"))).toEqual([]);
});
