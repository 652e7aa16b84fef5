import { type Answer, once } from "@/lib/api-tokens/commands/once";
import type { Ctx, RequestFacts } from "@/lib/kernel/ctx";
import { factsOf, UNKEPT } from "../answer";
import { Nothing, type Operation } from "../endpoint";
import type { Reply } from "../reply";
import { retrying } from "../retry";
import { type Entry, transact } from "../transact";
import { bodyOf, parse, queryOf, repeatableOf, versionOf } from "./asked";
import type { Caller } from "./asker";
import { authorise, findCaller } from "./caller";
import { problemReply, type Words } from "./problem";

type Asking = {
  operation: Operation;
  params: Record<string, string>;
  address: URL;
  request: Request;
  facts?: RequestFacts;
  words: Words;
};

/** Answers one request by one operation: who, where, may they, is it sound, then the one transaction. */
export async function perform(asking: Asking): Promise<Reply> {
  const said: Record<string, string> = {};
  let entry: Entry = {};
  try {
    const { operation, request, address } = asking;
    const { slug, query } = queryOf(address);
    if ("as" in operation.asker && operation.asker.as === "anyone") {
      parse(operation.query, query);
      return replyOf(operation, { status: 200, body: written(operation.identify?.(null as never)) }, said);
    }
    const facts = asking.facts ?? factsOf(request);
    const caller = await findCaller(operation.asker, { request, slug, facts, said });
    entry = { user: caller.user, ...caller.place };
    authorise(operation.asker, caller);
    const asked = { params: asking.params, query: parse(operation.query, query) };
    if (operation.identify) {
      return replyOf(operation, { status: 200, body: written(operation.identify(caller as never)) }, said);
    }
    const told = caller.token ? { ...facts, via: caller.token.name } : facts;
    return replyOf(operation, await act(operation, request, { asked, caller, entry, told }, said), said);
  } catch (error) {
    return problemReply(error, { words: asking.words, entry, said });
  }
}

const written = (out: unknown) => (out === undefined ? "" : JSON.stringify(out));

type Stand = { asked: object; caller: Caller; entry: Entry; told: RequestFacts };

async function act(
  operation: Operation,
  request: Request,
  { asked, caller, entry, told }: Stand,
  said: Record<string, string>,
): Promise<Answer> {
  const { method, run, silent, answer, status = 200 } = operation;
  if (!run) throw new Error(`${operation.id} does nothing`);
  if (method === "GET") {
    const out = await transact(entry, told, "read only", (ctx) => run(ctx as never, asked as never));
    return { status, body: written(out) };
  }
  const { text, value } = await bodyOf(request);
  const body = parse(operation.body ?? Nothing, value);
  const version = versionOf(request, operation.match);
  const repeatable = repeatableOf(request, text);
  const work = async (ctx: Ctx): Promise<Answer> => {
    const out = await run(ctx as never, { ...asked, body, version } as never);
    if (ctx.trace.events === 0 && !silent) throw new Error(`${operation.id} wrote no event`);
    return answer ? { status, body: written(out) } : { status: 204, body: "" };
  };
  return retrying(() =>
    transact(entry, told, "read write", async (found) => {
      const ctx = found as Ctx;
      if (!repeatable || !caller.token) return work(ctx);
      const { repeated, ...kept } = await once(ctx, { tokenId: caller.token.id, ...repeatable }, () => work(ctx));
      if (repeated) said["idempotency-replayed"] = "true";
      return kept;
    }),
  );
}

/** The reply is made from the text of the answer alone, so that a repeated one has the same headers. */
function replyOf({ tagged, location }: Operation, { status, body }: Answer, said: Record<string, string>): Reply {
  if (status === 204) return { status, headers: { "cache-control": "no-store", ...said }, body };
  const headers: Record<string, string> = { ...UNKEPT, ...said };
  if (tagged || location) {
    const out = JSON.parse(body) as { id: string; version?: number };
    if (tagged) headers.etag = `"${out.version}"`;
    if (location) headers.location = `/api/v1${location(out)}`;
  }
  return { status, headers, body };
}
