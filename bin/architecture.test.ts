import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { examine } from "./architecture.mjs";

/** A house in which all is well; each test plants one thing in it that must be found. */
const house: Record<string, string> = {
  "proxy.ts": 'import { doorAt } from "@/lib/gate/match";\nexport default doorAt;\n',
  "app/_gate/page.tsx": 'import { makePage } from "@/lib/gate/page";\nexport const page = makePage();\n',
  "app/(public)/sign-in/page.tsx":
    'import { page } from "@/app/_gate/page";\nexport default page("/sign-in", async () => <Words of="title" />);\n',
  "app/(public)/sign-in/actions.ts":
    '"use server";\nimport { action } from "@/lib/gate/action";\nimport { open } from "@/lib/sessions/commands";\nexport const signIn = action({ as: "anyone", run: open });\n',
  "app/api/health/route.ts": 'import { probe } from "@/lib/gate/probe";\nexport const GET = probe(async () => true);\n',
  "db/client.ts": 'import { env } from "@/lib/kernel/env";\nexport const database = env;\n',
  "lib/kernel/env.ts": "export const env = process.env;\n",
  "lib/kernel/errors.ts": "export class NotFound {}\n",
  "lib/gate/match.ts": "export const doorAt = 1;\n",
  "lib/gate/page.ts": 'import { notFound } from "next/navigation";\nexport const makePage = notFound;\n',
  "lib/gate/action.ts": "export const action = 1;\n",
  "lib/gate/probe.ts": "export const probe = 1;\n",
  "lib/sessions/commands.ts": 'import { database } from "@/db/client";\nexport const open = database;\n',
  "lib/members/policy.ts": 'import { NotFound } from "@/lib/kernel/errors";\nexport const may = NotFound;\n',
};

let root: string;

function plant(path: string, text: string) {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), text);
}

async function found(path: string, text: string): Promise<string[]> {
  plant(path, text);
  return (await examine(root)).violations;
}

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), "muster-house-"));
  for (const [path, text] of Object.entries(house)) plant(path, text);
});

afterEach(() => rmSync(root, { recursive: true }));

test("a sound house has no violations", async () => {
  expect((await examine(root)).violations).toEqual([]);
});

test("a check that has read nothing has failed", async () => {
  const empty = mkdtempSync(join(tmpdir(), "muster-house-"));
  expect((await examine(empty)).violations).toEqual(["nothing: no source file was read"]);
  rmSync(empty, { recursive: true });
});

const line = (name: string) => `import ${JSON.stringify(name)};\n`;

describe("who imports whom", () => {
  test.each([
    ["row-kernel", "lib/kernel/ids.ts", line("@/lib/sessions/commands")],
    ["row-users", "lib/sessions/session.ts", 'import type { may } from "@/lib/members/policy";\n'],
    ["row-members", "lib/members/member.ts", 'export type { doorAt } from "@/lib/gate/match";\n'],
    ["vendor-resend", "lib/members/commands.ts", line("nodemailer")],
    ["vendor-@node-rs/argon2", "lib/sessions/commands-open.ts", line("@node-rs/argon2")],
    ["vendor-graphile-worker", "lib/mail/commands.ts", line("graphile-worker")],
    ["no-cycles", "lib/kernel/errors.ts", 'import type { may } from "@/lib/members/policy";\n'],
    ["unknown-room", "lib/members/member.ts", line("@/lib/drawer/thing")],
    ["unresolved", "lib/members/member.ts", line("./nowhere")],
    ["lib-without-framework", "lib/members/member.ts", 'import type { Route } from "next";\n'],
    ["lib-without-framework", "lib/members/member.ts", 'export type Node = import("react").ReactNode;\n'],
    ["app-without-database", "app/(public)/sign-in/list.ts", line("@/db/client")],
    ["app-without-database", "app/(public)/sign-in/list.ts", 'export const load = () => import("drizzle-orm");\n'],
    ["below-app", "lib/members/member.ts", line("@/app/_gate/page")],
    ["database-from-shelves", "lib/members/member.ts", 'import type { database } from "@/db/client";\n'],
    ["pure-policy", "lib/members/policy.ts", line("node:fs")],
    ["pure-policy", "lib/members/policy.ts", line("./queries")],
    ["proxy-only-refuses", "proxy.ts", line("@/lib/sessions/commands")],
    ["kit-without-domain", "app/_ui/button.tsx", line("@/lib/members/policy")],
    ["page-through-gate", "app/me/profile/page.tsx", "export default () => null;\n"],
    ["action-through-gate", "app/me/profile/actions.ts", "export const save = 1;\n"],
    ["route-through-gate", "app/api/ready/route.ts", "export const GET = 1;\n"],
  ])("%s: %s", async (rule, path, text) => {
    plant("lib/drawer/thing.ts", "export const thing = 1;\n");
    plant("lib/members/queries.ts", "export const list = 1;\n");
    expect(await found(path, text)).toContainEqual(expect.stringMatching(new RegExp(`^${rule}: ${escaped(path)}`)));
  });
});

describe("ways in", () => {
  const use = 'import { page } from "@/app/_gate/page";\n';
  const act = '"use server";\nimport { action } from "@/lib/gate/action";\n';

  test.each([
    ["default export is not page", "app/me/page.tsx", `${use}export default function Me() {}\n`],
    ["does not name its own route", "app/me/page.tsx", `${use}export default page("/you", () => null);\n`],
    ["is not title", "app/me/page.tsx", `${use}export const generateMetadata = 1;\nexport default page("/me", 1);\n`],
    ["is reachable from outside", "app/me/actions.ts", `${act}export async function wipe() {}\n`],
    ["is reachable from outside", "app/me/save.ts", `${act}export { action as save };\n`],
    ["stands inside a function", "app/me/form.tsx", 'export const save = async () => {\n  "use server";\n};\n'],
    ["does not come from lib/gate", "app/api/health/route.ts", "export const GET = () => Response.json({});\n"],
  ])("%s", async (what, path, text) => {
    expect(await found(path, text)).toContainEqual(
      expect.stringMatching(new RegExp(`^gate: ${escaped(path)}.*${what}`)),
    );
  });
});

describe("names, sizes and words", () => {
  test.each([
    ["names", "lib/members/utils.ts", "export {};\n"],
    ["names", "lib/members/index.ts", "export {};\n"],
    ["names", "scripts/thing.ts", "export {};\n"],
    ["sizes", "lib/members/long.ts", "\n".repeat(201)],
    ["settings", "lib/members/member.ts", "export const debug = process.env.DEBUG;\n"],
    ["left", "lib/members/member.ts", `// ${"TO"}DO later\n`],
    ["words", "app/me/title.tsx", "export const Title = () => <h1>Your profile</h1>;\n"],
    ["words", "app/me/title.tsx", 'export const Title = () => <b>{open ? "Open" : "Closed"}</b>;\n'],
    ["words", "app/me/title.tsx", 'export const Title = () => <b aria-label="Close" />;\n'],
  ])("%s: %s", async (kind, path, text) => {
    expect((await found(path, text)).map((one) => one.split(":")[0])).toContain(kind);
  });

  test("letters of a key, and the product's name, are no words", async () => {
    expect(await found("app/me/title.tsx", "export const T = () => <kbd className={`K`}>⌘K Muster</kbd>;\n")).toEqual(
      [],
    );
  });
});

function escaped(path: string): string {
  return path.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
}
