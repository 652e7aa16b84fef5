import { useTranslations } from "next-intl";
import { Description, DescriptionList } from "@/app/_ui/description-list";
import { ActionForm } from "@/app/_ui/form/action-form";
import { Submit } from "@/app/_ui/form/submit";
import { Section } from "@/app/_ui/section";
import { Buttons, Stack } from "@/app/_ui/stack";
import type { Actor } from "@/lib/kernel/ctx";
import { idsOf, type Member, namesOf } from "@/lib/members/member";
import { canChangeRoles } from "@/lib/members/policy";
import { canGive } from "@/lib/roles/policy";
import type { WorkspaceRole } from "@/lib/roles/workspace-role";
import { changeRoles } from "../actions";
import { Edited } from "./_edited";
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
    <Section title={t("roles")} help={t(member.id === actor.memberId ? "rolesHelpSelf" : "rolesHelp")}>
      <ActionForm action={changeRoles} aria-label={t("roles")} key={member.version}>
        <Edited member={member} />
        <Stack>
          <RoleChoices
            legend={t("rolesOf", { name: member.firstName })}
            offers={t("offers")}
            choices={choices}
            held={idsOf(member.roles)}
            granted={idsOf(member.grants)}
          />
          <Buttons>
            <Submit>{t("changeRoles")}</Submit>
          </Buttons>
        </Stack>
      </ActionForm>
    </Section>
  );
}
