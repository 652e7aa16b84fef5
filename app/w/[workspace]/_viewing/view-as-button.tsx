import { useTranslations } from "next-intl";
import { ActionButton } from "@/app/_ui/form/action-button";
import { viewAs } from "./actions";

/** From here on, the workspace as another member sees it. */
export function ViewAsButton({ member: { id, name } }: { member: { id: string; name: string } }) {
  const t = useTranslations("viewing");
  return (
    <ActionButton action={viewAs} fields={{ memberId: id }}>
      {t("viewAs", { name })}
    </ActionButton>
  );
}
