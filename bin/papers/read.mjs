import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";

const FOLDERS = /^(app|bench|bin|db|docs|e2e|emails|lib|public)\//;
const CONFIGURATION =
  /^(\.ci\/run|\.dependency-cruiser\.mjs|(package|package-lock|tsconfig|biome)\.json|\w+\.config\.m?[jt]s)$/;
const AT_THE_TOP = /^(proxy\.ts|instrumentation\.ts|compose\.yaml|Dockerfile|LICENSE|[A-Z]+\.md)$/;

/** What stands in a paper's code, in backticks or in fences: one entry for each span, and for each line of a fence. */
export function codeIn(text) {
  const fences = [...text.matchAll(/^```\w*\n(.*?)^```/gms)].flatMap(([, body]) => body.split("\n"));
  const spans = text.replace(/^```.*?^```/gms, "").matchAll(/`([^`\n]+)`/g);
  return [...fences, ...[...spans].map(([, code]) => code)];
}

/** The paths that a paper names in its code. Patterns for a reader (`lib/<noun>/`, `emails/…`) name no file. */
export function pathsIn(text) {
  const words = codeIn(text).flatMap((code) => code.split(/[\s"';=]+/));
  const paths = words.map((word) => word.replace(/^@\//, "").replace(/[,.:]+$/, ""));
  const known = paths.filter((path) => [FOLDERS, CONFIGURATION, AT_THE_TOP].some((shape) => shape.test(path)));
  return [...new Set(known.filter((path) => !/[<>…$]/.test(path)).flatMap(braced))];
}

/** `db/seed/{cast,demo}.ts` names two files. */
function braced(path) {
  const [, before, list, after] = /^(.*?)\{([^}]+)\}(.*)$/.exec(path) ?? [];
  return list ? list.split(",").flatMap((one) => braced(before + one + after)) : [path];
}

/** Whether a path is there; a star stands for anything within one name. */
export function isThere(root, path) {
  let found = [""];
  for (const part of path.split("/").filter(Boolean)) {
    const shape = new RegExp(`^${part.split("*").map(escaped).join(".*")}$`);
    found = part.includes("*")
      ? found.flatMap((at) => readdirSync(join(root, at)).flatMap((name) => (shape.test(name) ? [join(at, name)] : [])))
      : found.map((at) => join(at, part)).filter((at) => existsSync(join(root, at)));
  }
  return found.length > 0;
}

function escaped(text) {
  return text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
}

/** Where a paper's own links and pictures lead: `[path, heading]`, either of them possibly empty. */
export function linksIn(text) {
  const targets = [...text.matchAll(/(?:\]\(|src=")([^)\s"]+)[)"]/g)].map(([, target]) => target);
  return targets.filter((target) => !/^[a-z]+:/.test(target)).map((target) => target.split("#"));
}

/** The names by which a paper's headings can be linked to. */
export function slugsOf(text) {
  const headings = [...text.replace(/^```.*?^```/gms, "").matchAll(/^#+ (.+)$/gm)];
  return headings.map(([, heading]) =>
    heading
      .toLowerCase()
      .replace(/[^\p{L}\p{N}\s-]/gu, "")
      .trim()
      .replace(/\s/g, "-"),
  );
}

/** The environment variables that a source validates or reads, by name. */
export function settingsIn(source) {
  const declared = [...source.matchAll(/^ {2}([A-Z][A-Z_]+):/gm)];
  const read = [...source.matchAll(/\benv\.([A-Z][A-Z_]+)/g)];
  const named = [...source.matchAll(/"([A-Z]+_[A-Z_]+)"/g)];
  return [...new Set([...declared, ...read, ...named].map(([, name]) => name))].sort();
}
