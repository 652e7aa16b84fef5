import postgres from "postgres";

/** The pool, on globalThis because Next's handlers and pages share no modules. */
export function database() {
  globalThis.__floorPool ??= postgres(process.env.DATABASE_URL, { max: 10, onnotice: () => {} });
  return globalThis.__floorPool;
}
