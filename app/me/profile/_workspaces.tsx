import { useTranslations } from "next-intl";
import { ActionButton } from "@/app/_ui/form/action-button";
import { Section } from "@/app/_ui/section";
import { leaveWorkspace } from "@/app/w/[workspace]/settings/members/actions";
import type { Place } from "@/lib/workspaces/queries";

/** Where a person belongs, each with the way out. */
export function Workspaces({ places }: { places: Place[] }) {
  const t = useTranslations("profile.workspaces");
  const open = places.filter(({ suspended }) => !suspended);
  if (open.length === 0) return null;
  return (
    <div id="workspaces">
      <Section title={t("title")} help={t("help")}>
        <ul className="divide-y divide-line border-y border-line">
          {open.map(({ id, slug, name }) => (
            <li key={id} className="flex min-h-row items-center gap-3 py-1.5">
              <a href={`/w/${slug}`} className="link min-w-0 flex-1 truncate">
                {name}
              </a>
              <ActionButton
                size="sm"
                variant="danger"
                action={leaveWorkspace}
                fields={{ workspace: slug }}
                confirm={{
                  title: t("ask", { name }),
                  consequence: t("consequence"),
                  confirm: t("leave", { name }),
                }}
              >
                {t("leave", { name })}
              </ActionButton>
            </li>
          ))}
        </ul>
      </Section>
    </div>
  );
}
