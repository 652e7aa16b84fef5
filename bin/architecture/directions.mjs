import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { cruise } from "dependency-cruiser";
import rules from "../../.dependency-cruiser.mjs";
import { root } from "../steps/paths.mjs";
import { importsOf } from "./sources.mjs";

/**
 * Who imports whom, held against `.dependency-cruiser.mjs`. Its parsers read either no TypeScript 7 or no JSX, so it is
 * given the imports alone: one file for each source with nothing but what that one names, types included.
 */
export async function directions(sources) {
  const base = mkdtempSync(join(tmpdir(), "muster-architecture-"));
  try {
    for (const source of sources) outline(base, source);
    const { output } = await cruise(tops(sources), { baseDir: base, ...options() }, resolving(base));
    const { totalCruised, violations } = output.summary;
    const known = output.modules.filter(({ source }) => sources.some(({ path }) => path === source)).length;
    if (known < sources.length || totalCruised === 0)
      return [`directions: only ${known} of ${sources.length} files were read`];
    return violations.map(told);
  } finally {
    rmSync(base, { recursive: true });
  }
}

function outline(base, source) {
  const file = join(base, source.path);
  mkdirSync(dirname(file), { recursive: true });
  const lines = importsOf(source).map(({ name, lazy }) =>
    lazy ? `import(${quoted(name)});` : `import ${quoted(name)};`,
  );
  writeFileSync(file, lines.join("\n"));
}

function quoted(name) {
  return JSON.stringify(name);
}

function tops(sources) {
  return [...new Set(sources.map(({ path }) => path.split("/")[0]))];
}

function options() {
  return {
    parser: "swc",
    validate: true,
    ruleSet: rules,
    doNotFollow: { path: "node_modules" },
    metrics: true,
  };
}

function resolving(base) {
  return {
    alias: { "@": base },
    modules: [join(root, "node_modules")],
    extensions: [".ts", ".tsx", ".mjs", ".js", ".json", ".css"],
    exportsFields: ["exports"],
    conditionNames: ["react-server", "import", "require", "node", "types", "default"],
    symlinks: false,
  };
}

function told({ rule, from, to, cycle }) {
  const way = cycle ? cycle.map(({ name }) => name).join(" → ") : to;
  return `${rule.name}: ${from}${way && way !== from ? ` → ${way}` : ""}`;
}
