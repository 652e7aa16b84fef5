import { getFormatter, getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { ActionButton } from "@/app/_ui/form/action-button";
import { SameScope } from "@/app/_ui/form/same-scope";
import { LinkButton } from "@/app/_ui/link-button";
import { PageHeader } from "@/app/_ui/page-header";
import { AuthFrame } from "@/app/_ui/shell/auth-frame";
import { makePage, type Refused } from "@/lib/gate/page";
import { permissionWords, whatIsMissing, whoCanGive } from "@/lib/gate/refusal";
import { nameSeen } from "@/lib/viewings/viewing";
import { AskFor } from "./_ask-for";
import { signOut } from "./actions";

/** A page that the member may not see: which permission it takes, and who can give it. */
async function refusedPage(refused: Refused) {
  if (refused.because === "hidden") return hiddenPage(refused);
  return refused.because === "suspended" ? suspendedPage(refused) : withoutPermission(refused);
}

async function quoted(needs: Refused["needs"]): Promise<string> {
  const t = await getTranslations("gate");
  const names = await Promise.all(needs.map(permissionWords));
  return names.map((name) => t("quoted", { name })).join(t("or"));
}

async function withoutPermission({ entry, needs, path }: Refused) {
  const [t, format, missing, permissions] = await Promise.all([
    getTranslations("gate"),
    getFormatter(),
    whatIsMissing(needs, entry),
    quoted(needs),
  ]);
  const who = format.list(missing[0]?.who ?? []);
  return (
    <>
      <PageHeader
        title={t("permissionTitle")}
        sentence={t("permissionText", { permissions, who, count: needs.length })}
      />
      <div className="flex max-w-settings flex-col items-start gap-5">
        {missing
          .filter(({ mayAsk }) => mayAsk)
          .map((one) => (
            <AskFor key={one.permission} missing={one} entry={entry} path={path} several={missing.length > 1} />
          ))}
        <p className="flex flex-wrap gap-x-5 gap-y-2">
          <a href="/" className="link">
            {t("home")}
          </a>
          {entry.workspace && (
            <a href={`/w/${entry.workspace.slug}/access`} className="link">
              {t("access")}
            </a>
          )}
        </p>
      </div>
    </>
  );
}

/** In a view: whoever is looked through may open it, and the viewer may not. */
async function hiddenPage({ entry, needs }: Refused) {
  const t = await getTranslations("viewing");
  const [who, names] = await Promise.all([whoCanGive(needs[0] ?? "members:manage", entry), quoted(needs)]);
  const values = {
    name: entry.actor ? nameSeen(entry.actor) : "",
    permissions: names,
    who: who.join(", "),
    count: needs.length,
  };
  return <PageHeader title={t("hiddenTitle")} sentence={t("hiddenText", values)} />;
}

async function suspendedPage({ entry }: Refused) {
  const t = await getTranslations("gate");
  const who = (await whoCanGive("members:manage", entry)).join(", ");
  const workspace = entry.workspace?.name ?? "";
  return (
    <AuthFrame title={t("suspendedTitle", { workspace })} sentence={t("suspendedText", { who })}>
      <div className="flex flex-wrap gap-2">
        <LinkButton href="/">{t("elsewhere")}</LinkButton>
        <ActionButton action={signOut}>{t("signOut")}</ActionButton>
      </div>
    </AuthFrame>
  );
}

/** A view that began or ended in another tab: the frame here still says otherwise. */
function around(content: ReactNode, { workspace, actor }: Refused["entry"]) {
  if (!workspace) return content;
  return (
    <>
      <SameScope name="viewing" value={actor?.viewing?.id} />
      {content}
    </>
  );
}

/** The gate of every page: see `makePage`. */
export const page = makePage({ refused: refusedPage, around });
