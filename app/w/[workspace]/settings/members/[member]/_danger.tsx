import { useTranslations } from "next-intl";
import { ActionButton } from "@/app/_ui/form/action-button";
import { Section } from "@/app/_ui/section";
import type { Actor } from "@/lib/kernel/ctx";
import type { Touched } from "@/lib/kernel/touch";
import type { Member } from "@/lib/members/member";
import { canRemove, canSuspend } from "@/lib/members/policy";
import { removeMember } from "../actions";
import { SuspendButton } from "./_acts";

type Props = { member: Member; actor: Actor; touched: Touched[] };

/** To keep a member out for a while, and to take their place away, with what goes with it. */
export function Danger({ member, actor, touched }: Props) {
  const t = useTranslations("members");
  if (member.id === actor.memberId && !member.isOwner)
    return (
      <Section title={t("going")} help={t("goingHelp")}>
        <a href="/me/profile#workspaces" className="link">
          {t("toProfile")}
        </a>
      </Section>
    );
  if (!canRemove(actor, member).allow) return null;
  const { name } = member;
  const list = <Touches touched={touched} />;
  return (
    <>
      {!member.suspendedAt && canSuspend(actor, member).allow && (
        <Section title={t("suspendTitle")} help={t("suspendHelp")}>
          <SuspendButton member={member} />
        </Section>
      )}
      <Section title={t("removeTitle")} help={t("removeHelp", { name: member.firstName })}>
        {list}
        <div className="mt-4">
          <ActionButton
            variant="danger"
            action={removeMember}
            fields={{ memberId: member.id, version: String(member.version) }}
            confirm={{ title: t("removeAsk", { name }), consequence: list, confirm: t("removeOne", { name }) }}
          >
            {t("removeOne", { name })}
          </ActionButton>
        </div>
      </Section>
    </>
  );
}

function Touches({ touched }: { touched: Touched[] }) {
  const t = useTranslations("members");
  const say = ({ what, count, names }: Touched) => {
    const list = names.join(", ");
    const more = count - names.length;
    return t(`touches.${what as "roles"}`, { count, names: more > 0 ? t("andMore", { names: list, more }) : list });
  };
  return (
    <ul className="grid list-disc gap-1 ps-5">
      <li>{t("touches.sessions")}</li>
      {touched.map((one) => (
        <li key={one.what}>{say(one)}</li>
      ))}
      <li>{t("touches.history")}</li>
    </ul>
  );
}
