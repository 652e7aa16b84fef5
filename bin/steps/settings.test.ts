import { expect, test } from "vitest";
import { readSettings } from "./settings.mjs";

const database = "postgres://app:pw@db:5432/muster";
const secret = "kq7Zp0vY3sWx8RbT1nGhUeLd5cMfJa2o";
const asRead = (env: Record<string, string>) => () => readSettings(env as NodeJS.ProcessEnv);

test("nothing set is a server for this machine alone, with a database of its own", () => {
  expect(asRead({})()).toMatchObject({ host: "127.0.0.1", port: 3000, portIsFixed: false, databaseUrl: null });
});

test("a port or an address that was asked for stays", () => {
  expect(asRead({ PORT: "8080" })()).toMatchObject({ port: 8080, portIsFixed: true });
  expect(asRead({ APP_URL: "http://localhost:3000/" })()).toMatchObject({
    appUrl: "http://localhost:3000",
    portIsFixed: true,
  });
});

test("a server of one's own is used as it is, and migrated by the owner if there is one", () => {
  const env = { DATABASE_URL: database, AUTH_SECRET: secret };
  expect(asRead(env)()).toMatchObject({ databaseUrl: database, migrationUrl: database });
  const owner = "postgres://owner:pw@db:5432/muster";
  expect(asRead({ ...env, DATABASE_MIGRATION_URL: owner })()).toMatchObject({ migrationUrl: owner });
});

test.each([
  ["PORT", { PORT: "http" }],
  ["PORT", { PORT: "0" }],
  ["PORT", { PORT: "65536" }],
  ["HOST", { HOST: "here and there" }],
  ["APP_URL", { APP_URL: "muster.example.com" }],
  ["APP_URL", { APP_URL: "ftp://muster.example.com" }],
  ["APP_URL", { APP_URL: "http://localhost:3000/muster" }],
  ["WORKER", { WORKER: "yes" }],
  ["LOG_LEVEL", { LOG_LEVEL: "loud" }],
  ["TRUST_PROXY", { TRUST_PROXY: "true" }],
  ["TRUST_PROXY", { TRUST_PROXY: "10.0.0.0/33" }],
  ["MAIL_FROM", { MAIL_FROM: "Muster" }],
  ["SMTP_URL", { SMTP_URL: "mail.example.com" }],
  ["SMTP_URL", { HOST: "0.0.0.0" }],
  ["SMTP_URL", { APP_URL: "https://muster.example.com" }],
  ["DATABASE_URL", { DATABASE_MIGRATION_URL: database }],
  ["DATABASE_URL", { DATABASE_URL: "mysql://app:pw@db/muster", AUTH_SECRET: secret }],
  ["DATABASE_MIGRATION_URL", { DATABASE_URL: database, DATABASE_MIGRATION_URL: "db", AUTH_SECRET: secret }],
  ["AUTH_SECRET", { DATABASE_URL: database }],
  ["AUTH_SECRET", { AUTH_SECRET: "short" }],
])("a wrong %s stops with one line that names it: %o", (name, env) => {
  expect(asRead(env)).toThrow(new RegExp(`^[^\n]*${name}[^\n]*$`));
});

test.each([
  "change-me-change-me-change-me-change-me",
  "your-auth-secret-your-auth-secret-here",
  "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa",
  "0123456789abcdef0123456789abcdef",
  "replace-this-with-32-random-characters",
])("a secret out of somebody's documentation is refused: %s [V13.2.3]", (sample) => {
  expect(asRead({ DATABASE_URL: database, AUTH_SECRET: sample })).toThrow(/AUTH_SECRET looks like a sample/);
});

test("a refused address isn't repeated, because it may hold a password", () => {
  expect(asRead({ SMTP_URL: "mail.example.com?pass=hunter2" })).toThrow(/^((?!hunter2).)*$/);
});
