import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import swc from "@swc/core";

const FOLDERS = ["app", "lib", "db", "emails", "e2e", "bench", "bin"];
const LOOSE = ["proxy.ts", "instrumentation.ts"];
const CODE = /\.(ts|tsx|mts|mjs)$/;

/** Every source file of the house, parsed: `{ path, text, tree }`, with paths relative to the root. */
export function readSources(root) {
  const loose = LOOSE.filter((name) => readdirSync(root).includes(name));
  const paths = [...loose, ...FOLDERS.flatMap((folder) => walk(root, folder))].filter((path) => CODE.test(path));
  return paths.map((path) => parse(root, path));
}

/** Every path below a folder, folders left out. */
export function walk(root, folder) {
  let entries;
  try {
    entries = readdirSync(join(root, folder), { withFileTypes: true });
  } catch (error) {
    if (error.code === "ENOENT") return [];
    throw error;
  }
  const kept = entries.filter(({ name }) => name !== "node_modules" && name !== "migrations");
  return kept
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => (entry.isDirectory() ? walk(root, `${folder}/${entry.name}`) : [`${folder}/${entry.name}`]));
}

function parse(root, path) {
  const text = readFileSync(join(root, path), "utf8");
  const tree = swc.parseSync(text, { syntax: "typescript", tsx: !/\.m?ts$/.test(path), target: "es2022" });
  return { path, text, tree };
}

/** Calls `see(node, parents)` for every node of a tree. */
export function visit(node, see, parents = []) {
  if (Array.isArray(node)) {
    for (const one of node) visit(one, see, parents);
    return;
  }
  if (typeof node !== "object" || node === null) return;
  if (typeof node.type === "string") see(node, parents);
  const inside = typeof node.type === "string" ? [...parents, node] : parents;
  for (const [key, value] of Object.entries(node)) if (key !== "span") visit(value, see, inside);
}

/** Every module that a file names, once: imports, re-exports, those of types alone, and those that are loaded later. */
export function importsOf({ tree }) {
  const found = new Map();
  const add = (name, lazy) => found.set(name, { name, lazy: lazy && (found.get(name)?.lazy ?? true) });
  visit(tree, (node) => {
    if (/^(Import|ExportNamed|ExportAll)Declaration$/.test(node.type) && node.source) add(node.source.value, false);
    if (node.type === "TsImportType") add(node.argument.value, false);
    if (node.type === "CallExpression" && (node.callee.type === "Import" || node.callee.value === "require")) {
      const [first] = node.arguments;
      if (first?.expression.type === "StringLiteral") add(first.expression.value, true);
    }
  });
  return [...found.values()];
}

/** Which module each imported name of a file comes from. */
export function importsByName(tree) {
  const named = tree.body.filter(({ type }) => type === "ImportDeclaration");
  return Object.fromEntries(
    named.flatMap(({ specifiers, source }) => specifiers.map(({ local }) => [local.value, source.value])),
  );
}
