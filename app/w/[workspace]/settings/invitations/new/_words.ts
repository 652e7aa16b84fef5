import { getTranslations } from "next-intl/server";
import { wordsOf } from "@/app/_messages/permission-words";
import type { Choices } from "@/lib/invitations/queries/offers";
import type { Excess } from "@/lib/roles/giving";

/** The choices of a form with their words: what a role is for, or why it can't be given. */
export async function giftWords({ roles, teams }: Choices) {
  const [t, permissions] = await Promise.all([getTranslations("invitations.new"), getTranslations("permissions")]);
  const why = (lacking: Excess) => t("lacking", { permission: permissions(`keys.${wordsOf(lacking.permission)}`) });
  return {
    roles: roles.map((role) => ({
      value: role.id,
      label: role.name,
      help: role.lacking ? why(role.lacking) : role.description,
      disabled: role.lacking !== null,
      grants: role.grants.map((grant) => ({
        value: grant.id,
        label: grant.name,
        help: grant.lacking
          ? why(grant.lacking)
          : grant.permissions
              .map((key) => permissions(`keys.${wordsOf(key as Excess["permission"])}`))
              .join("\u00a0· "),
        disabled: grant.lacking !== null,
      })),
    })),
    teams: teams.map(({ id, name }) => ({ value: id, label: name })),
    words: {
      roles: t("roles"),
      rolesHelp: t("rolesHelp"),
      grants: t("grants"),
      teams: t("teams"),
      teamsHelp: t("teamsHelp"),
    },
  };
}

/** What the islands of the form say; `{name}` and the like are filled in where they stand. */
export async function peopleWords() {
  const t = await getTranslations("invitations.new");
  const raw = (key: Parameters<typeof t.raw>[0]) => t.raw(key) as string;
  return {
    paste: t("paste"),
    pasteHelp: t("pasteHelp"),
    file: t("file"),
    read: t("read"),
    back: t("back"),
    list: t("list"),
    found: raw("found"),
    unknown: raw("unknown"),
    remove: raw("remove"),
    removed: raw("removed"),
    resend: t("resend"),
    fields: {
      firstName: t("firstName"),
      lastName: t("lastName"),
      email: t("email"),
      phone: t("phone"),
      roles: t("roles"),
      teams: t("teams"),
      capacity: t("capacity"),
    },
  };
}

export type PeopleWords = Awaited<ReturnType<typeof peopleWords>>;
