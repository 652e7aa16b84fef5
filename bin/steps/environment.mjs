import { join } from "node:path";
import { dataFolder } from "./paths.mjs";
import { ownSecrets } from "./secrets.mjs";

export const lockFile = join(dataFolder, "running.lock");

/** The variables that the application reads, from settings and a database's addresses. */
export function environmentFor(settings, database, port = settings.port) {
  return {
    NEXT_TELEMETRY_DISABLED: "1",
    PORT: String(port),
    HOST: settings.host,
    APP_URL: settings.appUrl ?? `http://localhost:${port}`,
    DATABASE_URL: database.url,
    DATABASE_MIGRATION_URL: database.migrationUrl,
    AUTH_SECRET: settings.authSecret ?? ownSecrets(dataFolder).authSecret,
  };
}

/** The database that DATABASE_URL names, or the checkout's own one, which is started if need be. */
export async function openDatabase(settings) {
  if (settings.databaseUrl) {
    return { url: settings.databaseUrl, migrationUrl: settings.migrationUrl, close: async () => {}, kill: () => {} };
  }
  const { openEmbedded } = await import("../postgres/embedded.mjs");
  return openEmbedded(dataFolder, ownSecrets(dataFolder));
}
