import type { getFormatter } from "next-intl/server";
import type { AuditEvent } from "@/lib/audit/event";
import type { Difference } from "@/lib/role-changes/difference";
import { isReach } from "@/lib/roles/reach";
import { inUnits } from "@/lib/workspaces/workspace";

/** One fact of an event, as it was and as it is. `label` is null where the sentence has said it already. */
export type ShownChange = { key: string; label: string | null; from: string[]; to: string[] };

type Tools = {
  t: { (key: string): string; has(key: string): boolean };
  format: Awaited<ReturnType<typeof getFormatter>>;
  locale: string;
  zone: string;
  /** A permission's name, by its key. */
  permission: (key: string) => string;
  /** What a change of roles did to people, a sentence each. */
  people: (difference: Difference) => string[];
};

const LONGEST = 160;
const MOMENT = /^\d{4}-\d{2}-\d{2}T[\d:.]+Z$/;

/** What an event changed, in words. What is the same before and after is left out, and so is the subject's own name. */
export function changesOf({ verb, subject, from, to }: AuditEvent, tools: Tools): ShownChange[] {
  const keys = [...new Set([...Object.keys(from ?? {}), ...Object.keys(to ?? {})])];
  return keys
    .filter((key) => JSON.stringify(from?.[key]) !== JSON.stringify(to?.[key]))
    .filter((key) => key !== "name" || (from && to) || (from ?? to)?.name !== subject.name)
    .map((key) => ({
      key,
      label: verb.split(".")[1]?.startsWith(`${key}_`) ? null : labelOf(key, tools),
      from: valuesOf(key, from?.[key], tools, null),
      to: valuesOf(key, to?.[key], tools, from && to && "nothing"),
    }))
    .filter((change) => change.from.length + change.to.length > 0);
}

function labelOf(key: string, { t }: Tools): string {
  if (t.has(`fields.${key}`)) return t(`fields.${key}`);
  const words = key.replace(/([a-z])([A-Z])/g, "$1 $2").replace(/[._-]+/g, " ");
  return words.charAt(0).toUpperCase() + words.slice(1).toLowerCase();
}

/** An empty value says `empty`, or stays away; an empty capacity is a value like any other. */
function valuesOf(key: string, value: unknown, tools: Tools, empty: "nothing" | null): string[] {
  if (value === undefined) return [];
  if (key === "capacity" && value === null) return [tools.t("noLimit")];
  if (key === "people") return tools.people(value as Difference);
  const list = Array.isArray(value) ? value : [value];
  const filled = list.filter((one) => one !== null && one !== "");
  if (filled.length > 0) return filled.map((one) => wordOf(key, one, tools));
  return empty ? [tools.t(empty)] : [];
}

/** Facts that are keys of the catalogue. */
const KEYS = ["permission", "permissions", "switchedOn", "switchedOff"];

function wordOf(key: string, value: unknown, { t, format, locale, zone, permission }: Tools): string {
  if (typeof value === "boolean") return t(value ? "yes" : "no");
  if (key === "invitationHours" && typeof value === "number") {
    const { unit, count } = inUnits(value);
    return format.number(count, { style: "unit", unit: unit === "days" ? "day" : "hour", unitDisplay: "long" });
  }
  if (typeof value === "number") return format.number(value);
  if (isOffer(value)) return `${value.name} (${value.permissions.map(permission).join(", ")})`;
  if (typeof value !== "string") return shortened(JSON.stringify(value));
  if (key === "reach" && isReach(value)) return t(`reaches.${value}`);
  if (MOMENT.test(value))
    return format.dateTime(new Date(value), { dateStyle: "medium", timeStyle: "short", timeZone: zone });
  if (KEYS.includes(key)) return permission(value);
  if (key === "locale") return new Intl.DisplayNames(locale, { type: "language" }).of(value) ?? value;
  return shortened(value);
}

/** What a role offers to single members, with what is in it. */
function isOffer(value: unknown): value is { name: string; permissions: readonly string[] } {
  return typeof value === "object" && value !== null && "permissions" in value && "name" in value;
}

const shortened = (text: string) => (text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text);
