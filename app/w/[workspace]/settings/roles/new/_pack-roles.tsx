import { getTranslations } from "next-intl/server";
import { wordsOf } from "@/app/_messages/permission-words";
import { CheckboxGroup } from "@/app/_ui/checkbox-group";
import { ActionForm } from "@/app/_ui/form/action-form";
import { Submit } from "@/app/_ui/form/submit";
import { Section } from "@/app/_ui/section";
import { Buttons, Stack } from "@/app/_ui/stack";
import type { Holder } from "@/lib/roles/effective";
import { exceeds } from "@/lib/roles/giving";
import { packs } from "@/lib/roles/packs";
import type { WorkspaceRole } from "@/lib/roles/workspace-role";
import { addPackRoles } from "../actions";

/** Roles of every pack, to be added as they are. Those that can't be say why. */
export async function PackRoles({ roles, actor }: { roles: WorkspaceRole[]; actor: Holder }) {
  const [t, keys] = await Promise.all([getTranslations("roles.new"), getTranslations("permissions.keys")]);
  const taken = new Set(roles.map(({ name }) => name.toLowerCase()));
  return (
    <Section title={t("packs")} help={t("packsHelp")}>
      <ActionForm action={addPackRoles}>
        <Stack>
          {packs.map((pack) => (
            <CheckboxGroup
              key={pack.key}
              name="packRoles"
              legend={t("packRoles", { pack: pack.name })}
              choices={pack.roles.map((role) => {
                const grants = role.grants.map(({ permissions }) => ({ permissions, reach: role.reach }));
                const [lacking] = exceeds(actor, { roles: [role], grants });
                const closed = taken.has(role.name.toLowerCase())
                  ? t("taken")
                  : lacking && t("lacking", { permission: keys(wordsOf(lacking.permission)) });
                return {
                  value: `${pack.key}/${role.key}`,
                  label: role.name,
                  help: closed || role.description,
                  disabled: Boolean(closed),
                };
              })}
            />
          ))}
          <Buttons>
            <Submit>{t("add")}</Submit>
          </Buttons>
        </Stack>
      </ActionForm>
    </Section>
  );
}
