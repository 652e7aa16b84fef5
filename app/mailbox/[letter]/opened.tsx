import clsx from "clsx";
import Link from "next/link";
import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { RelativeTime } from "@/app/_ui/relative-time";
import type { Entry } from "../letter-list";

type Props = { letter: Entry; asText: boolean; now: Date; children: ReactNode };

/** One letter: subject, to whom and when, and the choice between its two forms. */
export async function Opened({ letter, asText, now, children }: Props) {
  const t = await getTranslations("mail");
  const forms = [
    { label: t("asHtml"), href: `/mailbox/${letter.id}`, on: !asText },
    { label: t("asText"), href: `/mailbox/${letter.id}?as=text`, on: asText },
  ] as const;
  return (
    <article aria-labelledby="subject" className="overflow-hidden rounded-md border border-line bg-surface">
      <header className="flex flex-wrap items-end justify-between gap-x-6 gap-y-3 border-b border-line px-4 py-3">
        <div className="min-w-0">
          <h2 id="subject" className="text-md font-semibold">
            {letter.subject}
          </h2>
          <p className="text-sm text-ink-soft">
            {t("to", { address: letter.to })} · <RelativeTime at={letter.at} now={now} />
          </p>
        </div>
        <nav aria-label={t("form")} className="flex gap-1">
          {forms.map(({ label, href, on }) => (
            <Link
              key={href}
              href={href}
              replace
              prefetch={false}
              aria-current={on ? "page" : undefined}
              className={clsx("rounded-sm px-2.5 py-1 hover:bg-hover", on && "bg-spruce-soft font-medium text-spruce")}
            >
              {label}
            </Link>
          ))}
        </nav>
      </header>
      {children}
    </article>
  );
}
