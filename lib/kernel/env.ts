import { z } from "zod";

const text = z.preprocess((v) => (v === "" ? undefined : v), z.string().optional());
const url = z.preprocess((v) => (v === "" ? undefined : v), z.url().optional());

const Settings = z.object({
  NODE_ENV: z.enum(["production", "development", "test"]).default("development"),
  PORT: z.coerce.number().int().min(1).max(65535).default(3000),
  HOST: z.string().default("127.0.0.1"),
  APP_URL: z.preprocess((v) => (v === "" ? undefined : v), z.url({ protocol: /^https?$/ }).optional()),
  DATABASE_URL: url,
  DATABASE_MIGRATION_URL: url,
  AUTH_SECRET: z.string().min(32),
  AUTH_SECRET_OLD: text,
  RESEND_API_KEY: text,
  RESEND_BASE_URL: url,
  SMTP_URL: url,
  MAIL_FROM: z.string().default("Muster <muster@localhost>"),
  TRUST_PROXY: text,
  WORKER: z.enum(["on", "off"]).default("on"),
  LOG_LEVEL: z.enum(["trace", "debug", "info", "warn", "error", "fatal", "silent"]).default("info"),
});

/** The validated configuration. `APP_URL` has no trailing slash. */
export type Env = Omit<z.infer<typeof Settings>, "APP_URL"> & { APP_URL: string };

function read(): Env {
  const parsed = Settings.safeParse(process.env);
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    throw new Error(`${issue?.path.join(".")} is missing or malformed: ${issue?.message}`);
  }
  const appUrl = (parsed.data.APP_URL ?? `http://localhost:${parsed.data.PORT}`).replace(/\/+$/, "");
  return { ...parsed.data, APP_URL: appUrl };
}

let cached: Env | undefined;

/** Read once, at first use, so that a build needs no configuration. */
export const env: Env = new Proxy({} as Env, {
  get(_, key: keyof Env) {
    cached ??= read();
    return cached[key];
  },
});

const LOOPBACK = new Set(["localhost", "127.0.0.1", "::1", "[::1]"]);

/** Whether this server and its public address are on this machine alone. */
export function isLocal(settings: Pick<Env, "HOST" | "APP_URL" | "TRUST_PROXY">): boolean {
  return LOOPBACK.has(settings.HOST) && LOOPBACK.has(new URL(settings.APP_URL).hostname) && !settings.TRUST_PROXY;
}

/** Whether letters stay in the local mailbox, and `/mailbox` exists: no provider, and nobody else can reach it. */
export function hasLocalMailbox(
  settings: Pick<Env, "HOST" | "APP_URL" | "TRUST_PROXY" | "RESEND_API_KEY" | "SMTP_URL">,
) {
  return !settings.RESEND_API_KEY && !settings.SMTP_URL && isLocal(settings);
}
