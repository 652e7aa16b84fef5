import { getTranslations } from "next-intl/server";
import { Callout } from "@/app/_ui/callout";
import { Section } from "@/app/_ui/section";
import type { WorkspaceRole } from "@/lib/roles/workspace-role";
import { formWords } from "../_words";
import { DeleteForm } from "./_delete-form";

type Props = { role: WorkspaceRole; others: WorkspaceRole[]; members: number; invitations: number };

/** The end of a role, once it is said what its people get. */
export async function DeleteRole({ role, others, members, invitations }: Props) {
  const [t, { reviewing }] = await Promise.all([getTranslations("roles.role"), formWords()]);
  const { name } = role;
  const both = members > 0 && invitations > 0 ? "yes" : "no";
  return (
    <Section title={t("delete")} help={t("deleteHelp")}>
      {role.administrator ? (
        <Callout>{t("deleteStays")}</Callout>
      ) : (
        <DeleteForm
          role={{ id: role.id, version: role.version }}
          others={others.map(({ id, name: label }) => ({ value: id, label }))}
          held={members + invitations > 0}
          words={{
            ...{ moveTo: t("moveTo"), choose: t("choose"), review: t("deleteReview"), go: t("deleteNow", { name }) },
            ...{ title: t("deleteTitle", { name }), description: t("deleteDescription") },
            ...{ moveToHelp: t("moveToHelp", { members, invitations, both }), reviewing },
          }}
        />
      )}
    </Section>
  );
}
