/** Serialisation, deadlock, and a row that was there when it was read and had gone when it was pointed at: read anew, it is told as gone. */
const CLASHES = new Set(["40001", "40P01", "23503"]);

/** PostgreSQL's code of an error, looked for behind Drizzle's wrapper too. */
export function sqlState(error: unknown): string | undefined {
  if (typeof error !== "object" || error === null) return undefined;
  if ("code" in error && typeof error.code === "string" && /^[0-9A-Z]{5}$/.test(error.code)) return error.code;
  return "cause" in error ? sqlState(error.cause) : undefined;
}

/** Runs a whole transaction again when it lost to another, three times in all. */
export async function retrying<T>(work: () => Promise<T>): Promise<T> {
  for (let round = 1; ; round++) {
    try {
      return await work();
    } catch (error) {
      if (round === 3 || !CLASHES.has(sqlState(error) ?? "")) throw error;
    }
  }
}
