import type { output, ZodType } from "zod";
import { Invalid } from "@/lib/kernel/errors";
import { log } from "@/lib/kernel/log";
import { problemsOf } from "@/lib/kernel/problems";
import { disposition } from "./disposition";
import { type CtxAt, type Handler, type HandlerRoute, handler } from "./handler";

/** A piece of a download, and from where the next one goes on; null when this was the last. */
export type Piece<Place> = { text: string; next: Place | null };

type Spec<R extends HandlerRoute, S extends ZodType, Place> = {
  /** What the address's query must look like. */
  query: S;
  /** The name that the file is saved under, and its first piece. */
  begin: (ctx: CtxAt<R>, query: output<S>) => Promise<Piece<Place> & { name: string; type: string }>;
  more: (ctx: CtxAt<R>, query: output<S>, from: Place) => Promise<Piece<Place>>;
};

/**
 * Declares a file that is written while it is sent. Each piece is read in a transaction of its own, as fast as the reader
 * takes it, and only while they may still see it; so a slow one holds nothing up, and memory stays flat.
 */
export function download<R extends HandlerRoute, S extends ZodType, Place>(
  route: R,
  spec: Spec<R, S, Place>,
): Handler<R> {
  return handler(route, async (enter, _params, request) => {
    const query = spec.query.safeParse(Object.fromEntries(new URL(request.url).searchParams));
    if (!query.success) throw new Invalid(problemsOf(query.error));
    const first = await enter((ctx) => spec.begin(ctx, query.data));
    const more = (from: Place) => enter((ctx) => spec.more(ctx, query.data, from));
    return new Response(streamOf(first, more), {
      headers: {
        "cache-control": "no-store",
        "content-type": first.type,
        "content-disposition": disposition(first.name),
        "x-content-type-options": "nosniff",
      },
    });
  });
}

function streamOf<Place>(first: Piece<Place>, more: (from: Place) => Promise<Piece<Place>>): ReadableStream {
  const encoder = new TextEncoder();
  let { next } = first;
  return new ReadableStream({
    start: (stream) => stream.enqueue(encoder.encode(first.text)),
    async pull(stream) {
      if (next === null) return stream.close();
      try {
        const piece = await more(next);
        next = piece.next;
        stream.enqueue(encoder.encode(piece.text));
      } catch (error) {
        log().warn({ err: error }, "a download was cut off");
        stream.error(error);
      }
    },
  });
}
