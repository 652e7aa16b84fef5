import { useTranslations } from "next-intl";
import { ActionButton } from "@/app/_ui/form/action-button";
import type { Member } from "@/lib/members/member";
import { reactivateMember, suspendMember } from "../actions";

type Props = { member: Pick<Member, "id" | "name" | "version"> };

const fieldsOf = ({ id, version }: Props["member"]) => ({ memberId: id, version: String(version) });

export function SuspendButton({ member }: Props) {
  const t = useTranslations("members");
  return (
    <ActionButton action={suspendMember} undo={reactivateMember} fields={fieldsOf(member)}>
      {t("suspendOne", { name: member.name })}
    </ActionButton>
  );
}

export function ReactivateButton({ member }: Props) {
  const t = useTranslations("members");
  return (
    <ActionButton action={reactivateMember} undo={suspendMember} fields={fieldsOf(member)}>
      {t("reactivateOne", { name: member.name })}
    </ActionButton>
  );
}
