import type { DocumentedOperation, Schema } from "@/lib/gate/rest/document";

/** An operation of the document, with its place in it. */
export type Promised = DocumentedOperation & { path: string; method: string };

type Loose = { (key: string, values?: Record<string, string | number>): string; has(key: string): boolean };

/** Says in words what a form of the document takes; a form with a name of its own says that name. */
export function kindOf(schema: Schema, t: Loose): string {
  const {
    $ref,
    type,
    format,
    enum: choices,
    anyOf,
    items,
    maxLength,
    minimum,
    maximum,
  } = schema as {
    $ref?: string;
    type?: string;
    format?: string;
    enum?: unknown[];
    anyOf?: Schema[];
    items?: Schema;
    maxLength?: number;
    minimum?: number;
    maximum?: number;
  };
  if ($ref) return nameIn($ref);
  if (anyOf) return eitherOf(anyOf.map((one) => kindOf(one, t)).filter(Boolean), t);
  if (choices) return t("kinds.oneOf", { values: choices.join(", ") });
  if (type === "array") return t("kinds.list", { of: kindOf(items ?? {}, t) });
  if (format === "uuid") return t("kinds.id");
  if (format === "date-time") return t("kinds.moment");
  const kind = t(type && t.has(`kinds.${type}`) ? `kinds.${type}` : "kinds.any");
  if (type === "string" && maxLength) return t("kinds.longest", { kind, max: maxLength });
  const bounded = minimum !== undefined && maximum !== undefined && maximum < Number.MAX_SAFE_INTEGER;
  return type === "integer" && bounded ? t("kinds.between", { kind, min: minimum, max: maximum }) : kind;
}

export const nameIn = (ref: string) => ref.split("/").at(-1) ?? ref;

function eitherOf(kinds: string[], t: Loose): string {
  const [first = "", ...rest] = [...new Set(kinds)];
  return rest.reduce((some, other) => t("kinds.or", { some, other }), first);
}

export type FieldShown = { name: string; schema: Schema; required: boolean; about?: string };

/** The fields of an object's form. */
export function fieldsOf(schema: Schema): FieldShown[] {
  const { properties = {}, required = [] } = schema as { properties?: Record<string, Schema>; required?: string[] };
  return Object.entries(properties).map(([name, one]) => ({
    name,
    schema: one,
    required: required.includes(name),
    about: typeof one.description === "string" ? one.description : undefined,
  }));
}
