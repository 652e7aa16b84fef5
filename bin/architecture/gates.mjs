import { importsByName, visit } from "./sources.mjs";

/** Folders that begin with an underscore hold no routes. */
const PAGE = /^app\/(?:[^_][^/]*\/)*page\.tsx$/;
const ROUTE = /^app\/(?:[^_][^/]*\/)*route\.tsx?$/;

/** Every way in is declared through its gate, with the route that it really stands at. */
export function gates(sources) {
  return sources.filter(({ path }) => path.startsWith("app/")).flatMap(gatesOf);
}

function gatesOf(source) {
  const { path, tree } = source;
  if (PAGE.test(path)) return pageGates(source);
  if (ROUTE.test(path)) return routeGates(source);
  if (hasDirective(tree.body, "use server")) return path.startsWith("app/(dev)/") ? [] : actionGates(source);
  return hidden(source);
}

/** The address of a page's folder: groups in parentheses leave no trace in it. */
export function routeOf(path) {
  const parts = path.split("/").slice(1, -1);
  return `/${parts.filter((part) => !/^\(.*\)$/.test(part)).join("/")}`;
}

function pageGates({ path, tree }) {
  const route = routeOf(path);
  const from = importsByName(tree);
  const made = tree.body.find(({ type }) => type === "ExportDefaultExpression")?.expression;
  const told = [];
  if (callOf(made) !== "page" || from.page !== "@/app/_gate/page") told.push("its default export is not page(…)");
  else if (firstArgument(made, tree) !== route) told.push(`page(…) does not name its own route, ${route}`);
  for (const { name, value } of exportsOf(tree)) {
    if (name !== "generateMetadata") continue;
    if (callOf(value) !== "title" || from.title !== "@/lib/gate/page") told.push("generateMetadata is not title(…)");
    else if (firstArgument(value, tree) !== route) told.push(`title(…) does not name its own route, ${route}`);
  }
  return told.map((what) => `gate: ${path}: ${what}`);
}

function routeGates({ path, tree }) {
  const from = importsByName(tree);
  const loose = exportsOf(tree).filter(({ name, value }) => {
    if (!/^(GET|HEAD|POST|PUT|PATCH|DELETE|OPTIONS)$/.test(name)) return false;
    return !from[callOf(value) ?? value?.value]?.startsWith("@/lib/gate/");
  });
  return loose.map(({ name }) => `gate: ${path}: ${name} does not come from lib/gate`);
}

function actionGates({ path, tree }) {
  const from = importsByName(tree);
  const loose = exportsOf(tree).filter(
    ({ value }) => callOf(value) !== "action" || from.action !== "@/lib/gate/action",
  );
  return loose.map(({ name }) => `gate: ${path}: ${name} is reachable from outside and is not action(…)`);
}

/** An action inside a function, or behind a file's own door, would pass no gate. */
function hidden({ path, tree }) {
  let found = false;
  visit(tree.body, (node) => {
    if (node.stmts && hasDirective(node.stmts, "use server")) found = true;
  });
  return found ? [`gate: ${path}: "use server" stands inside a function`] : [];
}

function hasDirective(statements, words) {
  return statements.some(
    ({ type, expression }) =>
      type === "ExpressionStatement" && expression.type === "StringLiteral" && expression.value === words,
  );
}

function exportsOf(tree) {
  return tree.body.flatMap((node) => {
    if (node.type === "ExportDefaultExpression") return [{ name: "default", value: node.expression }];
    if (node.type === "ExportDefaultDeclaration") return [{ name: "default" }];
    if (node.type === "ExportAllDeclaration") return node.typeOnly ? [] : [{ name: "*" }];
    if (node.type === "ExportNamedDeclaration")
      return node.typeOnly ? [] : node.specifiers.map((one) => ({ name: (one.exported ?? one.orig)?.value ?? "*" }));
    if (node.type !== "ExportDeclaration" || /^Ts/.test(node.declaration.type)) return [];
    const { declaration } = node;
    if (declaration.type !== "VariableDeclaration") return [{ name: declaration.identifier.value }];
    return declaration.declarations.map(({ id, init }) => ({ name: id.value, value: init }));
  });
}

function callOf(node) {
  return node?.type === "CallExpression" ? node.callee.value : undefined;
}

/** The text of a call's first argument, also where a constant of the file holds it. */
function firstArgument(call, tree) {
  const given = call.arguments[0]?.expression;
  if (given?.type !== "Identifier") return given?.value;
  const constants = tree.body.flatMap((node) => (node.type === "VariableDeclaration" ? node.declarations : []));
  return constants.find(({ id }) => id.value === given.value)?.init.value;
}
