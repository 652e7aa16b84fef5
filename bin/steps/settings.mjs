import { isIP } from "node:net";
import { join } from "node:path";
import { read } from "./files.mjs";
import { root } from "./paths.mjs";
import { halt } from "./say.mjs";

/** Adds what `.env` says to the environment; what is set already wins, and an empty value is an unset one. */
export function loadDotEnv(env = process.env) {
  for (const line of (read(join(root, ".env")) ?? "").split(/\r?\n/)) {
    const [, name, quote, quoted, bare] =
      /^\s*(?:export\s+)?([A-Z_][A-Z0-9_]*)\s*=\s*(?:(["'])(.*)\2\s*|(.*?))\s*$/i.exec(line) ?? [];
    if (name && env[name] === undefined) env[name] = quote ? quoted : bare.replace(/\s+#.*$/, "");
  }
  for (const [name, value] of Object.entries(env)) if (value === "") delete env[name];
}

/** What the commands themselves read from the environment; a wrong value stops with one line that names it. */
export function readSettings(env = process.env) {
  const port = env.PORT === undefined ? 3000 : number("PORT", env.PORT);
  const host = env.HOST ?? "127.0.0.1";
  if (!/^[a-z0-9.:-]+$/i.test(host)) halt(`HOST is not an address to listen on: ${host}`);
  const appUrl = env.APP_URL === undefined ? null : origin(env.APP_URL);
  const trustProxy = env.TRUST_PROXY === undefined ? null : proxies(env.TRUST_PROXY);
  oneOf(env, "WORKER", ["on", "off"]);
  oneOf(env, "LOG_LEVEL", ["fatal", "error", "warn", "info", "debug", "trace", "silent"]);
  address(env, "SMTP_URL", /^smtps?:$/);
  for (const name of ["RESEND_BASE_URL", "WHATSAPP_GRAPH_URL", "AUTH_OIDC_ISSUER"]) address(env, name, /^https?:$/);
  if (env.MAIL_FROM !== undefined && !/[^\s@<>]+@[^\s@<>]+>?$/.test(env.MAIL_FROM)) {
    halt(`MAIL_FROM must hold an e-mail address, as in Muster <muster@example.com>, not "${env.MAIL_FROM}".`);
  }
  const where = database(env);
  const mailbox = mailStaysHere(env, host, appUrl);
  const portIsFixed = env.PORT !== undefined || appUrl !== null;
  return { port, host, appUrl, portIsFixed, trustProxy, mailbox, ...where };
}

function number(name, text) {
  const value = Number(text);
  if (!/^\d+$/.test(text) || value < 1 || value > 65535)
    halt(`${name} must be a whole number from 1 to 65535, not "${text}".`);
  return value;
}

function origin(text) {
  const url = URL.canParse(text) ? new URL(text) : null;
  const plain =
    url && /^https?:$/.test(url.protocol) && url.pathname === "/" && !url.search && !url.hash && !url.username;
  if (!plain) halt(`APP_URL must be an address such as https://muster.example.com, without a path, not "${text}".`);
  return url.origin;
}

/** The local mailbox is open to this machine alone; elsewhere letters need somebody who carries them. */
function mailStaysHere(env, host, appUrl) {
  if (env.RESEND_API_KEY || env.SMTP_URL) return false;
  if (isLoopback(host) && (!appUrl || isLoopback(new URL(appUrl).hostname)) && !env.TRUST_PROXY) return true;
  halt("SMTP_URL (or RESEND_API_KEY) is missing: a server that others reach needs a way to send mail.");
}

function isLoopback(host) {
  return ["localhost", "127.0.0.1", "::1", "[::1]"].includes(host);
}

function proxies(text) {
  const parts = text.split(",").map((part) => part.trim());
  const known = (part) => {
    const [address, bits, more] = part.split("/");
    const longest = isIP(address) === 4 ? 32 : 128;
    return (
      isIP(address) && more === undefined && (bits === undefined || (/^\d+$/.test(bits) && Number(bits) <= longest))
    );
  };
  const wrong = parts.find((part) => !known(part));
  if (wrong !== undefined) halt(`TRUST_PROXY must list addresses or networks such as 10.0.0.0/8, not "${wrong}".`);
  return parts;
}

function oneOf(env, name, values) {
  const value = env[name];
  if (value !== undefined && !values.includes(value))
    halt(`${name} must be one of ${values.join(", ")}, not "${value}".`);
}

/** The value itself is not repeated: such an address may hold a password. */
function address(env, name, protocol) {
  const text = env[name];
  if (text === undefined || (URL.canParse(text) && protocol.test(new URL(text).protocol))) return;
  halt(
    `${name} must be an address with a protocol, such as ${name === "SMTP_URL" ? "smtps://user:password@host:465" : "https://host"}.`,
  );
}

function database(env) {
  if (env.DATABASE_URL === undefined) {
    if (env.DATABASE_MIGRATION_URL !== undefined) halt("DATABASE_MIGRATION_URL is set, but DATABASE_URL is missing.");
    return { databaseUrl: null, migrationUrl: null, authSecret: secret(env) };
  }
  const databaseUrl = server("DATABASE_URL", env.DATABASE_URL);
  const migrationUrl = server("DATABASE_MIGRATION_URL", env.DATABASE_MIGRATION_URL ?? env.DATABASE_URL);
  if (env.AUTH_SECRET === undefined)
    halt(
      "AUTH_SECRET is missing: with DATABASE_URL set, give it 32 or more random characters (openssl rand -base64 33).",
    );
  return { databaseUrl, migrationUrl, authSecret: secret(env) };
}

function server(name, text) {
  const url = URL.canParse(text) ? new URL(text) : null;
  if (!url || !/^postgres(ql)?:$/.test(url.protocol) || url.pathname.length < 2) {
    halt(`${name} must look like postgres://user:password@host:5432/database.`);
  }
  return text;
}

/** A secret that stands in somebody's documentation is no secret. */
function secret(env) {
  const text = env.AUTH_SECRET;
  if (text === undefined) return null;
  if (text.length < 32)
    halt("AUTH_SECRET is too short: it needs 32 or more random characters (openssl rand -base64 33).");
  const sample =
    /change.?me|replace|example|your.?(own|auth)?.?secret|insecure|secret.?secret|password|0123456789|abcdefgh/i;
  if (sample.test(text) || new Set(text).size < 10)
    halt("AUTH_SECRET looks like a sample value: make one of your own (openssl rand -base64 33).");
  return text;
}
