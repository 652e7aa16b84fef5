import pino from "pino";
import { env } from "./env";

const SECRETS = ["password", "token", "secret", "cookie", "authorization"];

let logger: pino.Logger | undefined;

/** One JSON line an entry, times in UTC, secrets taken out by name. */
export function log(): pino.Logger {
  logger ??= pino({
    level: env.LOG_LEVEL,
    timestamp: pino.stdTimeFunctions.isoTime,
    redact: { paths: SECRETS.flatMap((key) => [key, `*.${key}`]), censor: "[removed]" },
  });
  return logger;
}
