import { useTranslations } from "next-intl";
import { Description, DescriptionList } from "@/app/_ui/description-list";
import { Section } from "@/app/_ui/section";
import type { Actor } from "@/lib/kernel/ctx";
import { idsOf, type Member, namesOf } from "@/lib/members/member";
import { canChangeRoles } from "@/lib/members/policy";
import { canGive } from "@/lib/roles/policy";
import type { WorkspaceRole } from "@/lib/roles/workspace-role";
import { changeRoles } from "../actions";
import { MemberForm } from "./_form";
import { type RoleChoice, RoleChoices } from "./_role-choice";

type Props = { member: Member; roles: WorkspaceRole[]; actor: Actor };

/** What a member may do here: their roles, and the optional permissions that these offer. */
export function Roles({ member, roles, actor }: Props) {
  const t = useTranslations("members");
  if (!canChangeRoles(actor, member, { roles: [] }).allow)
    return (
      <Section title={t("roles")} help={t("ownersRoles")}>
        <DescriptionList>
          <Description name={t("roles")}>{namesOf(member.roles).join(", ")}</Description>
        </DescriptionList>
      </Section>
    );
  const closed = (bundle: WorkspaceRole | WorkspaceRole["grants"][number]) =>
    canGive(actor, { roles: [bundle] }, member).allow ? undefined : t("beyondYou");
  const choices: RoleChoice[] = roles.map((role) => ({
    ...{ id: role.id, name: role.name, help: role.description, closed: closed(role) },
    grants: role.grants.map((grant) => ({ id: grant.id, name: grant.name, closed: closed(grant) })),
  }));
  return (
    <MemberForm
      key={member.version}
      title={t("roles")}
      help={t(member.id === actor.memberId ? "rolesHelpSelf" : "rolesHelp")}
      action={changeRoles}
      member={member}
      submit={t("changeRoles")}
    >
      <RoleChoices
        legend={t("rolesOf", { name: member.firstName })}
        offers={t("offers")}
        choices={choices}
        held={idsOf(member.roles)}
        granted={idsOf(member.grants)}
      />
    </MemberForm>
  );
}
