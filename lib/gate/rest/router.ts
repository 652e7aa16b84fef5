import type { RequestFacts } from "@/lib/kernel/ctx";
import type { Method, Operation } from "../endpoint";
import type { Reply } from "../reply";
import { perform } from "./perform";
import { problemReply, type Words } from "./problem";
import { Refused } from "./refused";

type Branch = { fixed: Map<string, Branch>; any?: { name: string; branch: Branch }; methods: Map<Method, Operation> };

const BASE = "/api/v1/";
const newBranch = (): Branch => ({ fixed: new Map(), methods: new Map() });

/** Answers requests by a set of operations, which are put in order once. Null for what isn't below /api/v1. */
export type Router = (request: Request, words: Words, facts?: RequestFacts) => Promise<Reply> | null;

export function routerOf(operations: readonly Operation[]): Router {
  const tree = newBranch();
  for (const operation of operations) {
    let branch = tree;
    for (const part of operation.path.slice(1).split("/")) branch = grow(branch, part);
    if (branch.methods.has(operation.method)) throw new Error(`${operation.id} is declared twice`);
    branch.methods.set(operation.method, operation);
  }
  return (request, words, facts) => {
    if (!request.url.includes(BASE)) return null;
    const address = new URL(request.url);
    if (!address.pathname.startsWith(BASE)) return null;
    const found = follow(tree, address.pathname.slice(BASE.length));
    const method = request.method === "HEAD" ? "GET" : request.method;
    const operation = found?.methods.get(method as Method);
    if (!found || !operation) return elsewhere(request, words, found?.methods);
    return perform({ operation, params: found.params, address, request, facts, words });
  };
}

function grow(branch: Branch, part: string): Branch {
  const [, name] = /^\{(\w+)\}$/.exec(part) ?? [];
  if (name) {
    branch.any ??= { name, branch: newBranch() };
    return branch.any.branch;
  }
  const next = branch.fixed.get(part) ?? newBranch();
  branch.fixed.set(part, next);
  return next;
}

/** Fixed parts win over parameters. An address that can't be read leads nowhere. */
function follow(tree: Branch, path: string) {
  const params: Record<string, string> = {};
  let branch: Branch | undefined = tree;
  for (const part of path.split("/")) {
    const fixed: Branch | undefined = branch.fixed.get(part);
    if (!fixed && branch.any && part) {
      const value = decoded(part);
      if (value === null) return null;
      params[branch.any.name] = value;
    }
    branch = fixed ?? (part ? branch.any?.branch : undefined);
    if (!branch) return null;
  }
  return branch.methods.size > 0 ? { methods: branch.methods, params } : null;
}

function decoded(part: string): string | null {
  try {
    return decodeURIComponent(part);
  } catch {
    return null;
  }
}

/** What no operation takes. OPTIONS is told what there is; other origins are told nothing (no CORS). */
async function elsewhere(request: Request, words: Words, methods?: Map<Method, Operation>): Promise<Reply> {
  const means = { words, entry: {}, said: {} };
  if (!methods) return problemReply(new Refused(404, "noSuchAddress"), means);
  const allow = [...methods.keys(), ...(methods.has("GET") ? ["HEAD"] : []), "OPTIONS"].join(", ");
  if (request.method === "OPTIONS") return { status: 204, headers: { allow, "cache-control": "no-store" }, body: "" };
  return problemReply(new Refused(405, "noSuchMethod", { allow }), means);
}
