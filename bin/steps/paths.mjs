import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";

export const root = resolve(dirname(fileURLToPath(import.meta.url)), "..", "..");
export const dataFolder = join(root, ".data");
export const cacheFolder = join(root, ".cache");
