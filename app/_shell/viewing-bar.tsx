import { getFormatter, getTranslations } from "next-intl/server";
import { stopViewing } from "@/app/_gate/actions";
import { ActionButton } from "@/app/_ui/form/action-button";
import { NoticeBar } from "@/app/_ui/shell/notice-bar";
import type { Here } from "@/lib/gate/frame";
import type { Viewing } from "@/lib/kernel/ctx";
import { listHeld } from "@/lib/roles/effective";
import { nameSeen } from "@/lib/viewings/viewing";

type Props = { here: NonNullable<Here["here"]>; viewing: Viewing; around: Here; own: boolean };

/** Says as whom the workspace is seen, what that leaves out, and ends it. `own`: on own pages, which nobody else's are. */
export async function ViewingBar({ here: { workspace, actor }, viewing, around, own }: Props) {
  const [t, format] = await Promise.all([getTranslations("viewing"), getFormatter()]);
  const roles = format.list([...(viewing.ofOwner ? [t("owner")] : []), ...actor.roles.map(({ name }) => name)]);
  const values = { workspace: workspace.name, name: nameSeen(actor), roles };
  const says = own ? "ownPages" : viewing.memberId ? "asMember" : "asDraft";
  const count = own ? 0 : listHeld({ permissions: viewing.held }).length - listHeld(actor).length;
  const time = format.dateTime(viewing.endsAt, { timeStyle: "short", timeZone: around.user.timeZone });
  return (
    <NoticeBar
      label={t("label")}
      action={
        <ActionButton action={stopViewing} size="sm" fields={{ workspace: workspace.slug }}>
          {t("stop")}
        </ActionButton>
      }
      more={`${count > 0 ? `${t("leftOut", { count })} ` : ""}${t("ends", { time })}`}
    >
      {t.rich(says, { ...values, b: (name) => <strong>{name}</strong> })}
    </NoticeBar>
  );
}
