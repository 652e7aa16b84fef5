import { STATUS_CODES } from "node:http";
import { type ZodType, z } from "zod";
import type { Operation } from "../endpoint";
import { faultsOf } from "./faults";

export type Schema = { [key: string]: unknown };

export type Parameter = {
  name: string;
  in: "path" | "query" | "header";
  required: boolean;
  description?: string;
  schema: Schema;
};

type Content = Record<string, { schema: Schema }>;
type Response = { description: string; headers?: Record<string, { schema: Schema }>; content?: Content };

export type DocumentedOperation = {
  operationId: string;
  tags: string[];
  summary: string;
  "x-permission"?: readonly string[];
  parameters: Parameter[];
  requestBody?: { required: boolean; content: Content };
  responses: Record<string, Response>;
};

export type ApiDocument = {
  openapi: "3.1.0";
  info: { title: string; version: string; description: string };
  servers: { url: string }[];
  security: Record<string, string[]>[];
  tags: { name: string }[];
  paths: Record<string, Record<string, DocumentedOperation>>;
  components: { securitySchemes: Schema; schemas: Record<string, Schema> };
};

const ABOUT =
  "Everything acts as the member who made the token, within what the token was given, and is written to the audit log. " +
  "A refusal is a problem (RFC 9457) that names the permission that is missing.";

const Problem = z
  .strictObject({
    type: z.string(),
    title: z.string(),
    status: z.int(),
    code: z.string().describe("What went wrong, for programs."),
    detail: z.string().describe("The same in a sentence, for people."),
    permission: z.string().optional().describe("The permission that is missing."),
    who: z.array(z.string()).optional().describe("Members who can give it."),
    ask: z.string().optional().describe("The page on which the token's maker asks for it."),
    errors: z.array(z.strictObject({ field: z.string(), code: z.string(), detail: z.string() })).optional(),
  })
  .meta({ id: "Problem" });

/** Describes operations as OpenAPI 3.1 does, from the very schemas by which they are parsed. */
export function documentOf(operations: readonly Operation[]): ApiDocument {
  const schemas: Record<string, Schema> = {};
  const paths: ApiDocument["paths"] = {};
  for (const operation of operations) {
    const path = `/api/v1${operation.path}`;
    paths[path] = { ...paths[path], [operation.method.toLowerCase()]: described(operation, schemas) };
  }
  return {
    openapi: "3.1.0",
    info: { title: "Muster", version: "1", description: ABOUT },
    servers: [{ url: "/" }],
    security: [{ token: [] }],
    tags: [...new Set(operations.map(({ group }) => group))].map((name) => ({ name })),
    paths,
    components: { securitySchemes: { token: { type: "http", scheme: "bearer" } }, schemas },
  };
}

function described(operation: Operation, schemas: Record<string, Schema>): DocumentedOperation {
  const { id, group, says, asker, answer, body, status = 200, tagged, location } = operation;
  const headers = {
    ...(tagged && { ETag: { schema: { type: "string" } } }),
    ...(location && { Location: { schema: { type: "string" } } }),
  };
  const done: Response = {
    description: answer ? (STATUS_CODES[status] ?? "") : "Done",
    ...(Object.keys(headers).length > 0 && { headers }),
    ...(answer && { content: { "application/json": { schema: written(answer, "output", schemas) } } }),
  };
  const fault = { "application/problem+json": { schema: written(Problem, "output", schemas) } };
  const faults = faultsOf(operation).map((one) => [one, { description: STATUS_CODES[one] ?? "", content: fault }]);
  const needs = "permission" in asker ? [asker.permission].flat() : null;
  return {
    operationId: id,
    tags: [group],
    summary: says,
    ...(needs && { "x-permission": needs }),
    parameters: parametersOf(operation, schemas),
    ...(body && {
      requestBody: { required: true, content: { "application/json": { schema: written(body, "input", schemas) } } },
    }),
    responses: { [answer ? status : 204]: done, ...Object.fromEntries(faults) },
  };
}

function parametersOf({ path, query, match, method }: Operation, schemas: Record<string, Schema>): Parameter[] {
  const inPath = [...path.matchAll(/\{(\w+)\}/g)].map(
    ([, name = ""]): Parameter => ({ name, in: "path", required: true, schema: { type: "string" } }),
  );
  const form = written(query, "input", schemas) as { properties?: Record<string, Schema>; required?: string[] };
  const inQuery = Object.entries(form.properties ?? {}).map(
    ([name, schema]): Parameter => ({ name, in: "query", required: form.required?.includes(name) ?? false, schema }),
  );
  const inHead: Parameter[] = [];
  if (match)
    inHead.push({
      ...{ name: "If-Match", in: "header", required: match === "required", schema: { type: "string" } },
      description: "The ETag of the state that is changed.",
    });
  if (method === "POST")
    inHead.push({
      ...{ name: "Idempotency-Key", in: "header", required: false },
      description: "Repeated within a day, it gets the same answer, and nothing is done twice.",
      schema: { type: "string", pattern: "^[\\x21-\\x7e]{1,255}$" },
    });
  return [...inPath, ...inQuery, ...inHead];
}

/** A form as JSON Schema; those that have a name are gathered, and referred to. */
function written(form: ZodType, io: "input" | "output", schemas: Record<string, Schema>): Schema {
  const { $schema: _, $defs = {}, ...schema } = z.toJSONSchema(form, { io, unrepresentable: "any" });
  for (const [name, one] of Object.entries($defs)) schemas[name] ??= referring(one) as Schema;
  return referring(schema) as Schema;
}

function referring(node: unknown): unknown {
  if (Array.isArray(node)) return node.map(referring);
  if (typeof node !== "object" || node === null) return node;
  const entries = Object.entries(node).map(([key, value]) => {
    if (key === "$ref") return [key, String(value).replace("#/$defs/", "#/components/schemas/")];
    return [key, referring(value)];
  });
  return Object.fromEntries(entries.filter(([key]) => key !== "id" || typeof (node as Schema).id !== "string"));
}
