import { getTranslations } from "next-intl/server";
import { ActionButton } from "@/app/_ui/form/action-button";
import { LinkButton } from "@/app/_ui/link-button";
import { PageHeader } from "@/app/_ui/page-header";
import { AuthFrame } from "@/app/_ui/shell/auth-frame";
import { makePage, type Refused } from "@/lib/gate/page";
import { permissionWords, whoCanGive } from "@/lib/gate/refusal";
import { signOut } from "./actions";

/** A page that the member may not see: which permission it takes, and who can give it. */
async function refusedPage(refused: Refused) {
  return refused.because === "suspended" ? suspendedPage(refused) : withoutPermission(refused);
}

async function withoutPermission({ entry, needs }: Refused) {
  const t = await getTranslations("gate");
  const [who, names] = await Promise.all([
    whoCanGive(needs[0] ?? "members:manage", entry),
    Promise.all(needs.map(permissionWords)),
  ]);
  const permissions = names.map((name) => t("quoted", { name })).join(t("or"));
  return (
    <>
      <PageHeader
        title={t("permissionTitle")}
        sentence={t("permissionText", { permissions, who: who.join(", "), count: needs.length })}
      />
      <LinkButton href="/">{t("home")}</LinkButton>
    </>
  );
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

/** The gate of every page: see `makePage`. */
export const page = makePage(refusedPage);
