import { defineConfig } from "vitest/config";

export default defineConfig({
  resolve: { alias: { "@": import.meta.dirname } },
  test: {
    env: { LOG_LEVEL: "silent" },
    globalSetup: "./bin/test/database.mjs",
    include: ["{app,bin,db,emails,lib}/**/*.test.{ts,tsx}"],
  },
});
