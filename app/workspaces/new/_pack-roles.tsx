import { getTranslations } from "next-intl/server";
import type { Pack } from "@/lib/roles/role";

/** What the roles of a pack are and do, in plain words. */
export async function PackRoles({ pack }: { pack: Pack }) {
  const t = await getTranslations("workspaceNew");
  return (
    <details className="mt-2 text-sm">
      <summary className="link w-fit">{t("roles", { count: pack.roles.length })}</summary>
      <dl className="mt-2 grid gap-2">
        {pack.roles.map((role) => (
          <div key={role.key}>
            <dt className="font-medium">{role.name}</dt>
            <dd className="text-ink-soft">
              {role.description}
              {role.grants.length > 0 && (
                <span className="block">
                  {t("grants", { list: role.grants.map((grant) => grant.name).join(", ") })}
                </span>
              )}
            </dd>
          </div>
        ))}
      </dl>
    </details>
  );
}
