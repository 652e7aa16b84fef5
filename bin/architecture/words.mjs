import { visit } from "./sources.mjs";

const SPOKEN = new Set([
  "aria-label",
  "aria-description",
  "title",
  "placeholder",
  "alt",
  "label",
  "description",
  "hint",
]);
const PASSED = new Set(["ConditionalExpression", "ParenthesisExpression"]);

/** Words that people read come from the messages, never from the code; the product's own name is no such word. */
export function words(sources) {
  const shown = sources.filter(
    ({ path }) => /^(app|emails)\/.*\.tsx$/.test(path) && !/^app\/(.*\/)?\(dev\)\//.test(path),
  );
  return shown.flatMap(({ path, tree }) =>
    spokenIn(tree).map((text) => `words: ${path}: "${text}" is not in the messages`),
  );
}

function spokenIn(tree) {
  const found = [];
  visit(tree.body, (node, parents) => {
    if (node.type === "JSXText" && isWord(node.value)) found.push(node.value.trim());
    if (node.type === "StringLiteral" && isWord(node.value) && isShown(parents)) found.push(node.value);
  });
  return found;
}

function isWord(text) {
  return /\p{L}{2,}/u.test(text.replaceAll("Muster", ""));
}

/** Whether a literal ends up on the page: as an attribute that is read out, or as a child, chosen by a condition or not. */
function isShown(parents) {
  const at = parents.findLastIndex(({ type, operator }) => !PASSED.has(type) && !["&&", "||", "??"].includes(operator));
  const [holder, outer] = [parents[at], parents[at - 1]];
  if (holder?.type === "JSXAttribute") return SPOKEN.has(holder.name.value);
  if (holder?.type !== "JSXExpressionContainer") return false;
  if (outer?.type === "JSXAttribute") return SPOKEN.has(outer.name.value);
  return outer?.type === "JSXElement" || outer?.type === "JSXFragment";
}
