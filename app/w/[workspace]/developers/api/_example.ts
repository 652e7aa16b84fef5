import type { Schema } from "@/lib/gate/rest/document";
import type { Promised } from "./_kinds";

/** A command line that calls the operation, with something of the right form in each place. */
export function commandOf({ path, method, parameters, requestBody }: Promised, origin: string): string {
  const filled = path.replaceAll(/\{(\w+)\}/g, (_, name: string) => `$${name.toUpperCase()}`);
  const heads = parameters.filter(({ in: place, required }) => place === "header" && required);
  const body = requestBody?.content["application/json"]?.schema;
  return [
    `curl ${method === "GET" ? "" : `-X ${method} `}"${origin}${filled}"`,
    '-H "Authorization: Bearer $TOKEN"',
    ...heads.map(({ name }) => `-H '${name}: "1"'`),
    ...(body ? ['-H "Content-Type: application/json"', `-d '${JSON.stringify(sampleOf(body))}'`] : []),
  ].join(" \\\n  ");
}

const SAMPLES: Record<string, unknown> = {
  firstName: "Zoë",
  lastName: "Lindqvist",
  email: "zoe@example.com",
  name: "Night shift",
  description: "From ten to six",
  phone: "+49 30 123456",
  timeZone: "Europe/Lisbon",
  currency: "EUR",
};

function sampleOf(schema: Schema, name = ""): unknown {
  const {
    type,
    properties,
    required,
    items,
    anyOf,
    enum: choices,
    minimum,
  } = schema as {
    type?: string;
    properties?: Record<string, Schema>;
    required?: string[];
    items?: Schema;
    anyOf?: Schema[];
    enum?: unknown[];
    minimum?: number;
  };
  if (name in SAMPLES) return SAMPLES[name];
  if (anyOf?.[0]) return sampleOf(anyOf[0], name);
  if (choices) return choices[0];
  if (type === "array") return [sampleOf(items ?? {}, name)];
  if (type === "integer") return minimum ?? 1;
  if (!properties) return name.endsWith("Ids") || name === "ids" ? "$ID" : "…";
  const shown = Object.keys(properties).filter((key) => required?.includes(key));
  const keys = shown.length > 0 ? shown : Object.keys(properties).slice(0, 2);
  return Object.fromEntries(keys.map((key) => [key, sampleOf(properties[key] ?? {}, key)]));
}
