import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { ActionButton } from "@/app/_ui/form/action-button";
import { PageHeader } from "@/app/_ui/page-header";
import { deleteAllLetters } from "./actions";
import { KeepFresh } from "./keep-fresh";

/** What the mailbox is and holds, and the one thing to do with all of it. */
export async function Head({ count, above }: { count: number; above?: ReactNode }) {
  const t = await getTranslations("mail");
  const confirm = {
    title: t("deleteAllTitle"),
    consequence: t("deleteAllConsequence"),
    confirm: t("deleteAllConfirm"),
  };
  return (
    <>
      <KeepFresh />
      <PageHeader
        above={above}
        title={t("mailbox")}
        sentence={t("sentence", { count })}
        actions={
          count > 0 && (
            <ActionButton action={deleteAllLetters} variant="secondary" confirm={confirm}>
              {t("deleteAll")}
            </ActionButton>
          )
        }
      />
    </>
  );
}
