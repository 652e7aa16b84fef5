import { readdirSync } from "node:fs";
import { visit } from "./sources.mjs";

const DRAWER = /(^|\/)(utils?|helpers?|common|services?|types|misc)(\/|\.[a-z]+$)/;
const LEFT = /\b(TODO|FIXME|XXX)\b|@ts-(ignore|nocheck|expect-error)/;
const TEST = /\.(test|spec)\.[a-z]+$/;

const FOLDERS = ["app", "bench", "bin", "db", "docs", "e2e", "emails", "lib", "public"];
const PAPERS = ["README", "ARCHITECTURE", "STYLE", "CONTRIBUTING", "SECURITY", "CHANGELOG"].map((name) => `${name}.md`);
const SETTINGS = [
  ...["package.json", "package-lock.json", "tsconfig.json", "biome.json", "next.config.ts", "postcss.config.mjs"],
  ...["drizzle.config.ts", "vitest.config.ts", "playwright.config.ts", "proxy.ts", "instrumentation.ts"],
  ...["instrumentation-client.ts", "LICENSE", "Dockerfile", "compose.yaml"],
];
/** What tools make and git ignores. */
const MADE = ["node_modules", "next-env.d.ts", "screenshots", "test-results", "playwright-report"];
const KNOWN = new Set([...FOLDERS, ...PAPERS, ...SETTINGS, ...MADE]);

/** The top level is fixed, and no drawer for odds and ends grows anywhere. */
export function names(root, sources) {
  const strange = readdirSync(root).filter(
    (name) => !name.startsWith(".") && !KNOWN.has(name) && !/\.tsbuildinfo$/.test(name),
  );
  return [
    ...strange.map((name) => `names: ${name} has no place at the top`),
    ...sources.filter(({ path }) => DRAWER.test(path)).map(({ path }) => `names: ${path} is a drawer, not a noun`),
    ...sources.filter(({ path }) => /(^|\/)index\.[a-z]+$/.test(path)).map(({ path }) => `names: ${path} is a barrel`),
  ];
}

/** Small files, and nothing left behind in them. */
export function sizes(sources) {
  const code = sources
    .filter(({ path }) => !TEST.test(path))
    .map(linesOf)
    .sort((a, b) => a - b);
  const [median, ninth] = [quantile(code, 0.5), quantile(code, 0.9)];
  return [
    ...sources
      .filter((one) => linesOf(one) > 200)
      .map((one) => `sizes: ${one.path} has ${linesOf(one)} lines, over 200`),
    ...(median > 60 ? [`sizes: the median file has ${median} lines, over 60`] : []),
    ...(ninth > 120 ? [`sizes: a tenth of the files has over ${ninth} lines; 120 are allowed`] : []),
  ];
}

/** Median, ninth decile and longest, for the report. */
export function measure(sources) {
  const code = sources
    .filter(({ path }) => !TEST.test(path))
    .map(linesOf)
    .sort((a, b) => a - b);
  return `median ${quantile(code, 0.5)}, p90 ${quantile(code, 0.9)}, longest ${code.at(-1)} lines`;
}

/**
 * Configuration is read in one place; commands, and what tests or measures them, stand outside of it. The framework's own
 * constant in instrumentation.ts is replaced while building.
 */
export function settings(sources) {
  const bound = sources.filter(({ path }) => !/^(bin|bench|e2e\/start)\//.test(path) && path !== "lib/kernel/env.ts");
  return bound.filter(readsEnvironment).map(({ path }) => `settings: ${path} reads process.env`);
}

/** Notes to oneself, and type errors switched off. */
export function leftovers(sources) {
  const own = sources.filter(({ path }) => !path.startsWith("bin/architecture"));
  return own.filter(({ text }) => LEFT.test(text)).map(({ path, text }) => `left: ${path}: ${LEFT.exec(text)[0]}`);
}

function readsEnvironment({ path, tree }) {
  let found = false;
  visit(tree.body, (node, parents) => {
    if (node.type !== "MemberExpression" || node.object.value !== "process" || node.property.value !== "env") return;
    const read = parents.at(-1)?.type === "MemberExpression" ? parents.at(-1).property.value : undefined;
    if (path !== "instrumentation.ts" || read !== "NEXT_RUNTIME") found = true;
  });
  return found;
}

function linesOf({ text }) {
  return text.split("\n").length - 1;
}

function quantile(sorted, share) {
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
}
