import { getFormatter, getTranslations } from "next-intl/server";
import { wordsOf } from "@/app/_messages/permission-words";
import { Badge } from "@/app/_ui/badge";
import { can, type Effective, reachOf } from "@/lib/roles/effective";
import { catalogue, type PermissionGroup } from "@/lib/roles/permission";

const groups = (Object.keys(catalogue) as PermissionGroup[]).filter((group) => group !== "owner");

/** What someone will see and do, in the words of the permissions that they get. */
export async function Offer({ permissions }: { permissions: Effective }) {
  const [t, words] = await Promise.all([getTranslations("activation"), getTranslations("permissions")]);
  const holder = { permissions };
  const held = groups.map((group) => ({ group, keys: catalogue[group].filter((key) => can(holder, key)) }));
  const none = held.every(({ keys }) => keys.length === 0);
  const whole = held.every(({ group, keys }) => keys.length === catalogue[group].length);
  const reach = reachOf(holder, "conversations:view");
  const summary = none ? t("nothing") : whole ? t("wholeWorkspace") : reach && t(`reach.${reach}`);
  return (
    <section aria-labelledby="offer">
      <h2 id="offer" className="text-md font-semibold">
        {t("offer")}
      </h2>
      {summary && <p className="mt-0.5 text-ink-soft">{summary}</p>}
      {whole && (
        <ul className="mt-3 grid grid-cols-2 gap-x-3 gap-y-2 border-y border-line py-3 text-sm">
          {groups.map((group) => (
            <li key={group}>
              <Badge tone="done">{words(`groups.${group}`)}</Badge>
            </li>
          ))}
        </ul>
      )}
      {!whole && !none && <Parts held={held} />}
    </section>
  );
}

async function Parts({ held }: { held: { group: PermissionGroup; keys: Parameters<typeof wordsOf>[0][] }[] }) {
  const [t, words, format] = await Promise.all([
    getTranslations("activation"),
    getTranslations("permissions"),
    getFormatter(),
  ]);
  const without = held.filter(({ keys }) => keys.length === 0).map(({ group }) => words(`groups.${group}`));
  const tell = (group: PermissionGroup, keys: Parameters<typeof wordsOf>[0][]) =>
    keys.length > 1 && keys.length === catalogue[group].length
      ? t("everything")
      : keys.map((key) => words(`keys.${wordsOf(key)}`)).join("\u00a0· ");
  return (
    <>
      <dl className="mt-3 divide-y divide-line border-y border-line text-sm">
        {held
          .filter(({ keys }) => keys.length > 0)
          .map(({ group, keys }) => (
            <div key={group} className="grid grid-cols-[5.5rem_1fr] gap-x-3 py-2">
              <dt className="font-medium">{words(`groups.${group}`)}</dt>
              <dd className="text-ink-soft">{tell(group, keys)}</dd>
            </div>
          ))}
      </dl>
      {without.length > 0 && (
        <p className="mt-2 text-sm text-ink-faint">{t("without", { groups: format.list(without) })}</p>
      )}
    </>
  );
}
