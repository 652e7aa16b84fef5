import { getTranslations } from "next-intl/server";
import type { AuditEvent } from "@/lib/audit/event";
import { type EventFilter, EventFilterInput } from "@/lib/audit/input";
import { listEvents } from "@/lib/audit/queries/list-events";
import { download } from "@/lib/gate/download";
import { dayOf } from "@/lib/kernel/clock";
import { CSV_START, csvOf } from "@/lib/kernel/csv";
import type { Ctx } from "@/lib/kernel/ctx";
import type { ShownChange } from "../_changes";
import { type AuditWords, auditWords } from "../_words";

const PIECE = 1000;
const COLUMNS = [
  "time",
  "who",
  "what",
  "sentence",
  "about",
  "from",
  "to",
  "ip",
  "device",
  "via",
  "verb",
  "id",
] as const;

export const GET = download("/w/[workspace]/settings/audit/export", {
  query: EventFilterInput,
  begin: async (ctx, filter) => {
    const t = await getTranslations("audit.csv");
    const { text, next } = await pieceOf(ctx, filter);
    const head = CSV_START + csvOf([COLUMNS.map((column) => t(column))]);
    const name = `${ctx.workspace.slug}-audit-log-${dayOf(ctx.now, ctx.user.timeZone)}.csv`;
    return { name, type: "text/csv; charset=utf-8; header=present", text: head + text, next };
  },
  more: pieceOf,
});

async function pieceOf(ctx: Ctx, filter: EventFilter, place?: string) {
  const words = await auditWords(ctx.user.timeZone);
  const { rows, next } = await listEvents(ctx, { filter, place, limit: PIECE });
  return { text: csvOf(rows.map((event) => rowOf(event, words))), next };
}

function rowOf(event: AuditEvent, words: AuditWords): string[] {
  const changes = words.changes(event);
  return [
    event.at.toISOString(),
    event.actor.name,
    words.nameOf(event.verb),
    words.plain(event),
    event.subject.name,
    sideOf(changes, "from"),
    sideOf(changes, "to"),
    event.ip ?? "",
    event.userAgent ?? "",
    event.via ?? "",
    event.verb,
    event.id,
  ];
}

function sideOf(changes: readonly ShownChange[], side: "from" | "to"): string {
  const told = changes.filter((change) => change[side].length > 0);
  return told.map((change) => [change.label, change[side].join(", ")].filter(Boolean).join(": ")).join("\n");
}
