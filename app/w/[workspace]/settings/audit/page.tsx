import { Download } from "lucide-react";
import { getFormatter, getTranslations } from "next-intl/server";
import { page } from "@/app/_gate/page";
import { buttonLook } from "@/app/_ui/button-look";
import { EmptyState } from "@/app/_ui/empty-state";
import { LinkButton } from "@/app/_ui/link-button";
import { PageHeader } from "@/app/_ui/page-header";
import { Pager } from "@/app/_ui/table/pager";
import { LooseEventFilterInput } from "@/lib/audit/input";
import { findSubjectName, listEvents, listRecentActors } from "@/lib/audit/queries/list-events";
import { title } from "@/lib/gate/page";
import { Filters } from "./_filters";
import { Timeline } from "./_timeline";
import { auditWords } from "./_words";

const route = "/w/[workspace]/settings/audit";

export const generateMetadata = title(route, async () => (await getTranslations("audit"))("title"));

export default page(route, async (ctx, { search }) => {
  const { place, ...filter } = LooseEventFilterInput.parse(search);
  const zone = ctx.user.timeZone;
  const [t, format, words, { rows, previous, next }, actors, about] = await Promise.all([
    getTranslations("audit"),
    getFormatter(),
    auditWords(zone),
    listEvents(ctx, { filter, place }),
    listRecentActors(ctx),
    filter.subject ? findSubjectName(ctx, filter.subject) : null,
  ]);
  const chosen = Object.entries(filter).filter((entry): entry is [string, string] => Boolean(entry[1]));
  const narrowed = chosen.length > 0;
  const last = rows[0];
  const when = last ? format.relativeTime(last.at, ctx.now) : "";
  const query = new URLSearchParams(chosen);
  const at = (cursor: string | null) =>
    cursor ? `?${new URLSearchParams([...chosen, ["place", cursor]])}` : undefined;
  return (
    <>
      <PageHeader
        title={t("title")}
        sentence={
          narrowed || place || !last
            ? t(narrowed ? "narrowed" : "rule")
            : t("sentence", { when, name: last.actor.name })
        }
        actions={
          <a href={`/w/${ctx.workspace.slug}/settings/audit/export?${query}`} download className={buttonLook()}>
            <Download aria-hidden />
            {t("export")}
          </a>
        }
      />
      <Filters filter={filter} words={words} actors={actors} about={about} />
      {rows.length > 0 && <Timeline events={rows} words={words} zone={zone} now={ctx.now} />}
      {rows.length === 0 && narrowed && (
        <EmptyState title={t("none.title")} action={<LinkButton href="?">{t("none.clear")}</LinkButton>}>
          {t("none.text")}
        </EmptyState>
      )}
      {rows.length === 0 && !narrowed && <EmptyState title={t("empty.title")}>{t("empty.text")}</EmptyState>}
      <Pager
        list={t("list")}
        pages={{
          newer: at(previous),
          older: at(next),
          words: { newer: t("newer"), older: t("older") },
          note: t("zone", { zone: zone.replaceAll("_", " ") }),
        }}
      />
    </>
  );
});
