import { getFormatter, getLocale, getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import words from "@/app/_messages/en/audit.json";
import { wordsOf } from "@/app/_messages/permission-words";
import { differenceTeller } from "@/app/_roles/difference-words";
import type { AuditEvent } from "@/lib/audit/event";
import type { Difference } from "@/lib/role-changes/difference";
import { isPermission } from "@/lib/roles/permission";
import { changesOf, type ShownChange } from "./_changes";

type Values = { self: "yes" | "no"; words: string };
type Marks<T> = { actor: () => T; subject: () => T };
/** Verbs are data, so their words are looked up, not typed. */
type Loose = {
  (key: string): string;
  has(key: string): boolean;
  rich(key: string, values: Values & Marks<ReactNode>): ReactNode;
  markup(key: string, values: Values & Marks<string>): string;
};

export type AuditWords = {
  /** The event as a sentence, with the names put in by the caller. */
  sentence: (event: AuditEvent, marks: Marks<ReactNode>) => ReactNode;
  plain: (event: AuditEvent) => string;
  nameOf: (verb: string) => string;
  changes: (event: AuditEvent) => ShownChange[];
};

/** "order.refund_started" as words, for what this version has no sentence for. */
const spoken = (key: string) => key.replace(/[._-]+/g, " ");

/** How events are told, in the reader's language. */
export async function auditWords(zone: string): Promise<AuditWords> {
  const [typed, names, format, locale, tell] = await Promise.all([
    getTranslations("audit"),
    getTranslations("permissions.keys"),
    getFormatter(),
    getLocale(),
    differenceTeller(),
  ]);
  const people = (difference: Difference) =>
    tell.lines(difference).map(({ who, does, what }) => `${who} ${does} ${what.join(", ")}`);
  const t = typed as unknown as Loose;
  const permission = (key: string) => (isPermission(key) ? names(wordsOf(key)) : key);
  const keyOf = (verb: string) => (t.has(`events.${verb}.sentence`) ? `events.${verb}.sentence` : "unknown");
  const valuesOf = ({ verb, actor, subject }: AuditEvent): Values => ({
    self: actor.memberId !== null && actor.memberId === subject.id ? "yes" : "no",
    words: spoken(verb),
  });
  return {
    sentence: (event, marks) => t.rich(keyOf(event.verb), { ...valuesOf(event), ...marks }),
    plain: (event) =>
      t.markup(keyOf(event.verb), {
        ...valuesOf(event),
        actor: () => event.actor.name,
        subject: () => event.subject.name,
      }),
    nameOf: (verb) => (t.has(`events.${verb}.name`) ? t(`events.${verb}.name`) : spoken(verb)),
    changes: (event) => changesOf(event, { t, format, locale, zone, permission, people }),
  };
}

/** Every verb that has words, by its noun. */
export function knownVerbs(): { noun: keyof typeof words.nouns; verbs: string[] }[] {
  const nouns = Object.keys(words.nouns) as (keyof typeof words.nouns)[];
  return nouns.map((noun) => ({ noun, verbs: Object.keys(words.events[noun]).map((verb) => `${noun}.${verb}`) }));
}
