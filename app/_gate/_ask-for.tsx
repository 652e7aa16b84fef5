import type { Route } from "next";
import { getTranslations } from "next-intl/server";
import { ActionButton } from "@/app/_ui/form/action-button";
import { LinkButton } from "@/app/_ui/link-button";
import { askPath } from "@/app/w/[workspace]/access/_ask-path";
import { Asking } from "@/app/w/[workspace]/access/_asking";
import { askForAccess } from "@/app/w/[workspace]/access/actions";
import { type Missing, permissionWords } from "@/lib/gate/refusal";
import type { Entry } from "@/lib/gate/transact";

type Props = { missing: Missing; entry: Entry; path: string; several: boolean };

/** Asks for what is missing in one click, or says what became of asking. */
export async function AskFor({ missing: { permission, who, request }, entry, path, several }: Props) {
  const [t, name] = await Promise.all([getTranslations("access.asking"), permissionWords(permission)]);
  const label = several ? t("askFor", { permission: name }) : t(request?.answer === "declined" ? "askAgain" : "ask");
  return (
    <Asking request={request} who={who} zone={entry.user?.timeZone ?? "UTC"}>
      <div className="flex flex-wrap gap-2">
        <ActionButton variant="primary" action={askForAccess} fields={{ permission, path }}>
          {label}
        </ActionButton>
        <LinkButton href={askPath(entry.workspace?.slug ?? "", permission, path) as Route}>{t("withNote")}</LinkButton>
      </div>
    </Asking>
  );
}
