import { type ZodType, z } from "zod";
import type { ApiDocument, DocumentedOperation, Schema } from "./document";
import type { Told } from "./stage";

/** An operation of the document, with its place in it. */
export type Promised = DocumentedOperation & { path: string; method: string };

export function listPromised(document: ApiDocument): Promised[] {
  return Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, one]) => ({ ...one, path, method: method.toUpperCase() })),
  );
}

const read = new Map<Schema, ZodType>();

/** A form of the document as something that judges, with what it refers to. */
function judgeOf(schema: Schema, { components }: ApiDocument): ZodType {
  const known = read.get(schema);
  if (known) return known;
  const whole = JSON.stringify({ ...schema, $defs: components.schemas });
  const judge = z.fromJSONSchema(JSON.parse(whole.replaceAll("#/components/schemas/", "#/$defs/")));
  read.set(schema, judge);
  return judge;
}

/** In what an answer breaks the document's promise; nothing when it keeps it. */
export function brokenBy(document: ApiDocument, promised: Promised, { status, headers, body }: Told): string[] {
  const answer = promised.responses[status];
  if (!answer) return [`${promised.operationId}: ${status} is no documented status: ${JSON.stringify(body)}`];
  const missing = Object.keys(answer.headers ?? {}).filter((name) => !headers[name.toLowerCase()]);
  const told = missing.map((name) => `${promised.operationId}: ${status} without ${name}`);
  const [type, content] = Object.entries(answer.content ?? {})[0] ?? [];
  if (!content) return body === null ? told : [...told, `${promised.operationId}: ${status} with a body`];
  if (!headers["content-type"]?.startsWith(String(type)))
    told.push(`${promised.operationId}: ${status} as another type`);
  const judged = judgeOf(content.schema, document).safeParse(body);
  if (!judged.success)
    told.push(`${promised.operationId}: ${status} ${judged.error.message} in ${JSON.stringify(body)}`);
  return told;
}
