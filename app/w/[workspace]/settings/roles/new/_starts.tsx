import { useTranslations } from "next-intl";
import { Section } from "@/app/_ui/section";
import { packs } from "@/lib/roles/packs";
import type { WorkspaceRole } from "@/lib/roles/workspace-role";

type Start = { from: string; name: string; description: string };

/** Everything that a new role can be made from. */
export function Starts({ roles, base }: { roles: WorkspaceRole[]; base: string }) {
  const t = useTranslations("roles.new");
  const empty = { from: "nothing", name: t("startNothing"), description: t("startNothingHelp") };
  const here = roles.map(({ id, name, description }) => ({ from: id, name, description }));
  const shipped = packs.map((pack) => ({
    title: pack.name,
    starts: pack.roles.map(({ key, name, description }) => ({ from: `${pack.key}/${key}`, name, description })),
  }));
  const list = (starts: Start[]) => (
    <ul className="role-starts">
      {starts.map(({ from, name, description }) => (
        <li key={from}>
          <a href={`${base}/new?from=${encodeURIComponent(from)}`}>{name}</a>
          <span>{description}</span>
        </li>
      ))}
    </ul>
  );
  return (
    <Section title={t("start")}>
      {list([empty, ...here])}
      {shipped.map(({ title, starts }) => (
        <details key={title} className="mt-4">
          <summary className="link w-fit">{t("packRoles", { pack: title })}</summary>
          {list(starts)}
        </details>
      ))}
    </Section>
  );
}
