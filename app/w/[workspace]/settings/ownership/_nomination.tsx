import { useTranslations } from "next-intl";
import { pictureOf } from "@/app/_pictures/address";
import { Avatar } from "@/app/_ui/avatar";
import { ActionButton } from "@/app/_ui/form/action-button";
import { Buttons } from "@/app/_ui/stack";
import type { Nomination } from "@/lib/ownership/queries/nominations";
import { acceptOwnership, cancelNomination, declineOwnership } from "./actions";

type Props = { nomination: Nomination; until: string };

/** Who was asked, for the Owner who waits. */
export function Asked({ nomination: { nominee }, until }: Props) {
  const t = useTranslations("ownership");
  return (
    <p className="flex items-center gap-3">
      <Avatar size="lg" name={nominee.name} picture={pictureOf({ ...nominee, id: nominee.userId })} />
      <span className="min-w-0">
        <span className="block font-medium">{nominee.name}</span>
        <span className="block text-sm text-ink-soft">{t("answersBy", { until })}</span>
      </span>
    </p>
  );
}

/** The Owner's way back, until the nominee accepts. */
export function TakeBack({ nomination: { id } }: Pick<Props, "nomination">) {
  const t = useTranslations("ownership");
  return (
    <ActionButton action={cancelNomination} fields={{ nominationId: id }}>
      {t("cancel")}
    </ActionButton>
  );
}

/** The nominee's two answers. */
export function Answer({
  nomination: { id },
  owner,
  workspace,
}: {
  nomination: Nomination;
  owner: string;
  workspace: string;
}) {
  const t = useTranslations("ownership");
  const fields = { nominationId: id };
  const asking = {
    title: t("declineAsk", { workspace }),
    consequence: t("declineConsequence", { owner }),
    confirm: t("declineConfirm"),
  };
  return (
    <Buttons>
      <ActionButton variant="primary" action={acceptOwnership} fields={fields}>
        {t("accept")}
      </ActionButton>
      <ActionButton action={declineOwnership} fields={fields} confirm={asking}>
        {t("decline")}
      </ActionButton>
    </Buttons>
  );
}
