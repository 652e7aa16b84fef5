import { getTranslations } from "next-intl/server";
import type { EntryGroup } from "@/app/_ui/shell/entries";
import { isBuilt } from "@/lib/gate/built";
import type { Here } from "@/lib/gate/frame";
import { settingsPagesOf } from "@/lib/roles/menus";

const groups = {
  people: ["members", "invitations", "access-requests", "teams"],
  access: ["roles", "security", "audit"],
  work: ["routing", "notifications", "coverage"],
  company: ["workspace", "channels", "billing"],
} as const;

/** The pages of Account settings that the member may open, in their groups. */
export async function settingsEntriesOf(
  { workspace, actor }: NonNullable<Here["here"]>,
  waiting: Record<string, number> = {},
): Promise<EntryGroup[]> {
  const t = await getTranslations("shell");
  const open = new Set<string>(settingsPagesOf(actor, isBuilt));
  return (Object.keys(groups) as (keyof typeof groups)[])
    .map((group) => ({
      label: t(`groups.${group}`),
      entries: groups[group]
        .filter((name) => open.has(`/settings/${name}`))
        .map((name) => ({
          href: `/w/${workspace.slug}/settings/${name}`,
          label: t(`settings.${name}`),
          badge: waiting[name],
        })),
    }))
    .filter((group) => group.entries.length > 0);
}
