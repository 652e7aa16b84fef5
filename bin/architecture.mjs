import { fileURLToPath } from "node:url";
import { directions } from "./architecture/directions.mjs";
import { gates } from "./architecture/gates.mjs";
import { leftovers, measure, names, settings, sizes } from "./architecture/names.mjs";
import { readSources } from "./architecture/sources.mjs";
import { words } from "./architecture/words.mjs";
import { root } from "./steps/paths.mjs";

/** Holds a house against its own rules; a check that has read nothing has failed. */
export async function examine(at) {
  const sources = readSources(at);
  if (sources.length === 0) return { violations: ["nothing: no source file was read"], report: "0 files" };
  const violations = [
    ...(await directions(sources)),
    ...[gates, words, sizes, settings, leftovers].flatMap((check) => check(sources)),
    ...names(at, sources),
  ];
  return { violations, report: `${sources.length} files, ${measure(sources)}` };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { violations, report } = await examine(root);
  for (const violation of violations) process.stdout.write(`${violation}\n`);
  process.stdout.write(`Architecture: ${report}, ${violations.length} violations\n`);
  process.exitCode = violations.length === 0 ? 0 : 1;
}
