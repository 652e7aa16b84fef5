import { getFormatter, getTranslations } from "next-intl/server";
import { pictureOf } from "@/app/_pictures/address";
import { Avatar } from "@/app/_ui/avatar";
import { Changes } from "@/app/_ui/changes";
import type { AuditEvent } from "@/lib/audit/event";
import { deviceOf } from "@/lib/sessions/device";
import type { AuditWords } from "./_words";

type Props = { event: AuditEvent; words: AuditWords; zone: string };

/** One event: who did what, what it changed, when, and on demand from where. */
export async function Entry({ event, words, zone }: Props) {
  const [t, format] = await Promise.all([getTranslations("audit"), getFormatter()]);
  const { actor, subject, at } = event;
  const picture = actor.userId && pictureOf({ id: actor.userId, pictureVersion: actor.picture });
  const sentence = words.sentence(event, {
    actor: () => (
      <a href={`?who=${encodeURIComponent(actor.name)}`} title={t("by", { name: actor.name })}>
        <bdi>{actor.name}</bdi>
      </a>
    ),
    subject: () => (
      <a href={subject.id ? `?subject=${subject.id}` : undefined} title={t("about", { name: subject.name })}>
        <bdi>{subject.name}</bdi>
      </a>
    ),
  });
  const changes = words.changes(event);
  const device = deviceOf(event.userAgent);
  const exact = format.dateTime(at, { dateStyle: "full", timeStyle: "long", timeZone: zone });
  return (
    <li className="audit-entry">
      <Avatar name={actor.name} picture={picture} />
      <div className="min-w-0">
        <p className="audit-sentence">
          {sentence}
          {event.via && <span className="text-ink-soft"> {t("via", { name: event.via })}</span>}
        </p>
        {changes.length > 0 && (
          <ul className="audit-changes">
            {changes.map((change) => (
              <li key={change.key}>
                {change.label && <span className="text-ink-soft">{change.label}</span>}
                <Changes from={change.from} to={change.to} label={{ from: t("from"), to: t("to") }} />
              </li>
            ))}
          </ul>
        )}
      </div>
      <details className="audit-more">
        <summary>
          <time dateTime={at.toISOString()} title={exact}>
            {format.dateTime(at, { timeStyle: "short", timeZone: zone })}
          </time>
          <span className="sr-only">{t("details")}</span>
        </summary>
        <p>{exact}</p>
        <p>{event.ip ? t("address", { ip: event.ip }) : t("noAddress")}</p>
        {device?.browser && device.system && <p>{t("device", { browser: device.browser, system: device.system })}</p>}
      </details>
    </li>
  );
}
