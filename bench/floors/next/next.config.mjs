import { join } from "node:path";

/** Built in a folder of its own three below the root, whose packages it borrows. */
export default {
  poweredByHeader: false,
  serverExternalPackages: ["postgres"],
  turbopack: { root: join(import.meta.dirname, "..", "..", "..") },
};
