import { defineConfig } from "vitest/config";

export default defineConfig({
  resolve: { alias: { "@": import.meta.dirname } },
  test: {
    env: { LOG_LEVEL: "silent" },
    globalSetup: "./bin/test/database.mjs",
    testTimeout: 30_000,
    hookTimeout: 60_000,
    include: ["{app,bench,bin,db,emails,lib}/**/*.test.{ts,tsx}"],
  },
});
