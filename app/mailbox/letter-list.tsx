import clsx from "clsx";
import Link from "next/link";
import { getTranslations } from "next-intl/server";
import { RelativeTime } from "@/app/_ui/relative-time";

export type Entry = { id: string; to: string; subject: string; at: Date };

type Props = { letters: Entry[]; current?: string; now: Date };

/** The letters by subject, whom they are for and when: one row each. */
export async function LetterList({ letters, current, now }: Props) {
  const t = await getTranslations("mail");
  return (
    <nav aria-label={t("letters")}>
      <ul className="divide-y divide-line border-y border-line">
        {letters.map((letter) => (
          <li key={letter.id}>
            <Link
              href={`/mailbox/${letter.id}`}
              prefetch={false}
              aria-current={letter.id === current ? "page" : undefined}
              className={clsx(
                "grid grid-cols-[minmax(0,1fr)_auto] gap-x-3 px-3 py-2.5 hover:bg-hover",
                letter.id === current && "bg-spruce-soft",
              )}
            >
              <span className="col-span-2 truncate font-medium">{letter.subject}</span>
              <span className="truncate text-sm text-ink-soft">{t("to", { address: letter.to })}</span>
              <span className="text-sm text-ink-faint">
                <RelativeTime at={letter.at} now={now} />
              </span>
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
