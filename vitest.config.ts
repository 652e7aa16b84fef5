import { defineConfig } from "vitest/config";

export default defineConfig({
  resolve: { alias: { "@": import.meta.dirname } },
  test: { include: ["{app,bin,db,emails,lib}/**/*.test.{ts,tsx}"] },
});
