import { getFormatter, getTranslations } from "next-intl/server";
import { accessWords } from "@/app/w/[workspace]/access/_words";
import type { Way } from "@/lib/access-requests/answers";
import { WayButton } from "../_way-button";

/** As many of the further permissions as are read at a glance; the rest is unfolded. */
const GLANCE = 4;

/** Every way to say yes, with all that it brings besides, the least first. */
export async function Ways({ requestId, ways }: { requestId: string; ways: Way[] }) {
  const [t, words, format] = await Promise.all([getTranslations("access.requests"), accessWords(), getFormatter()]);
  const first = ways.find(({ open }) => open);
  return (
    <ul className="divide-y divide-line border-t border-line">
      {ways.map((way) => {
        const names = format.list(way.brings.map(({ permission }) => words.nameOf(permission)));
        const reach = words.reachOf(way.reach);
        const brings =
          way.brings.length === 0 ? t("nothingElse") : way.brings.length <= GLANCE && t("brings", { names });
        return (
          <li key={way.id} className="flex flex-wrap items-start justify-between gap-x-6 gap-y-2 py-3">
            <div className="min-w-0 flex-1 basis-72">
              <p className="font-medium">{way.name}</p>
              <p className="text-sm text-ink-soft">
                {way.offeredBy ? t("grantOf", { offeredBy: way.offeredBy, reach }) : t("roleOf", { reach })}
              </p>
              {brings ? (
                <p className="mt-1 text-sm">{brings}</p>
              ) : (
                <details className="mt-1 text-sm">
                  <summary>{t("bringsMany", { count: way.brings.length })}</summary>
                  <p className="mt-1 text-ink-soft">{names}</p>
                </details>
              )}
              {!way.open && <p className="mt-1 text-sm text-ink-soft">{t("beyondYou")}</p>}
            </div>
            <WayButton requestId={requestId} way={way} first={way === first} />
          </li>
        );
      })}
    </ul>
  );
}
