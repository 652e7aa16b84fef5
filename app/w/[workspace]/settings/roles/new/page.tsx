import "../roles.css";
import { getTranslations } from "next-intl/server";
import { page } from "@/app/_gate/page";
import { PageHeader } from "@/app/_ui/page-header";
import { title } from "@/lib/gate/page";
import { listRoles } from "@/lib/roles/queries";
import { Editor } from "../_editor";
import { heldOf } from "../_held";
import { formWords, permissionGroups } from "../_words";
import { PackRoles } from "./_pack-roles";
import { startFrom } from "./_start";
import { Starts } from "./_starts";

const route = "/w/[workspace]/settings/roles/new";

export const generateMetadata = title(route, async () => (await getTranslations("roles.new"))("title"));

export default page(route, async (ctx, { search }) => {
  const [t, all, words, groups, roles] = await Promise.all([
    getTranslations("roles.new"),
    getTranslations("roles"),
    formWords(),
    permissionGroups(),
    listRoles(ctx),
  ]);
  const base = `/w/${ctx.workspace.slug}/settings/roles`;
  const from = typeof search.from === "string" ? search.from : null;
  const start = from === null ? null : startFrom(from, roles, (name) => t("copyName", { name }));
  const sentence = start?.of ? t("fromSentence", { name: start.of }) : t(start ? "fromNothing" : "sentence");
  return (
    <div className="max-w-settings">
      <PageHeader
        above={
          <a href={start ? `${base}/new` : base} className="link">
            {start ? t("title") : all("title")}
          </a>
        }
        title={t("title")}
        sentence={sentence}
      />
      {start ? (
        <Editor
          key={from}
          place={`muster.role.${ctx.workspace.slug}.new.${from}`}
          role={start.draft}
          version={0}
          groups={groups}
          held={heldOf(ctx.actor)}
          words={{ ...words, create: all("create") }}
        />
      ) : (
        <>
          <Starts roles={roles} base={base} />
          <PackRoles roles={roles} actor={ctx.actor} />
        </>
      )}
    </div>
  );
});
