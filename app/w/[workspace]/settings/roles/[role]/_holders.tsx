import { useTranslations } from "next-intl";
import { pictureOf } from "@/app/_pictures/address";
import { Avatar } from "@/app/_ui/avatar";
import { Section } from "@/app/_ui/section";
import type { MemberRow } from "@/lib/members/member";

type Props = { members: MemberRow[]; count: number; base: string; roleId: string };

/** The first few who hold a role, and the way to all of them. */
export function Holders({ members, count, base, roleId }: Props) {
  const t = useTranslations("roles.role");
  const more = count - members.length;
  return (
    <Section title={t("holders")}>
      {members.length === 0 && <p className="text-ink-soft">{t("holdersNone")}</p>}
      <ul className="flex flex-wrap gap-x-5 gap-y-2">
        {members.map((member) => (
          <li key={member.id} className="flex items-center gap-2">
            <Avatar size="sm" name={member.name} picture={pictureOf({ ...member, id: member.userId })} />
            <a className="link" href={`${base}/members/${member.id}`}>
              {member.name}
            </a>
          </li>
        ))}
        {more > 0 && <li className="text-ink-soft">{t("holdersMore", { count: more })}</li>}
      </ul>
      {members.length > 0 && (
        <p className="mt-3">
          <a className="link" href={`${base}/members?role=${roleId}`}>
            {t("holdersAll")}
          </a>
        </p>
      )}
    </Section>
  );
}
