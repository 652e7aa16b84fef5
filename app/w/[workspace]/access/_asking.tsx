import { getFormatter, getNow, getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { Callout } from "@/app/_ui/callout";
import { ActionButton } from "@/app/_ui/form/action-button";
import { RelativeTime } from "@/app/_ui/relative-time";
import type { OwnRequest } from "@/lib/access-requests/queries/find-own";
import { withdrawAccessRequest } from "./actions";

type Props = { request: OwnRequest | null; who: string[]; zone: string; children: ReactNode };

/**
 * Where one's own asking stands: open, and then it can be withdrawn; declined, and then it can be asked again. `children`
 * is how one asks, shown when nothing is open.
 */
export async function Asking({ request, who, zone, children }: Props) {
  const [t, format, now] = await Promise.all([getTranslations("access.asking"), getFormatter(), getNow()]);
  const at = (moment: Date) => <RelativeTime at={moment} now={now} zone={zone} />;
  if (request && !request.answer)
    return (
      <Callout
        title={t.rich("open", { who: format.list(who), when: () => at(request.askedAt) })}
        actions={
          <ActionButton action={withdrawAccessRequest} fields={{ requestId: request.id }}>
            {t("withdraw")}
          </ActionButton>
        }
      >
        {t("openText")}
      </Callout>
    );
  const { answer, answeredAt, answeredBy: name, word } = request ?? {};
  if (answer !== "declined" || !answeredAt) return children;
  return (
    <div className="flex flex-col items-start gap-5">
      <Callout tone="attention" title={t.rich("declined", { name: name ?? "", when: () => at(answeredAt) })}>
        {word ? <q className="whitespace-pre-line">{word}</q> : t("declinedText")}
      </Callout>
      {children}
    </div>
  );
}
