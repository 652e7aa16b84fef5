import { useTranslations } from "next-intl";
import { ActionButton } from "@/app/_ui/form/action-button";
import type { Way } from "@/lib/access-requests/answers";
import { grantAccess } from "./actions";

type Props = { requestId: string; way: Way; first?: boolean; size?: "sm" | "md" };

/** Says yes in one click, in one of the ways that there are. */
export function WayButton({ requestId, way: { kind, id, name, open }, first = false, size = "md" }: Props) {
  const t = useTranslations("access.requests");
  return (
    <ActionButton
      size={size}
      variant={first ? "primary" : "secondary"}
      disabled={!open}
      action={grantAccess}
      fields={{ requestId, kind, id }}
    >
      {t(kind === "grant" ? "switchOn" : "giveRole", { name })}
    </ActionButton>
  );
}
