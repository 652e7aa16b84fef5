import { getTranslations } from "next-intl/server";
import { Badge } from "@/app/_ui/badge";
import { EmptyState } from "@/app/_ui/empty-state";
import { FilterBar } from "@/app/_ui/filter/filter-bar";
import { FilterSelect } from "@/app/_ui/filter/filter-select";
import { SearchInput } from "@/app/_ui/filter/search-input";
import { type AccessFilter, isLetThrough } from "@/lib/roles/access-filter";
import { type Explained, narrowed } from "@/lib/roles/explain";
import type { Permission } from "@/lib/roles/permission";
import { type AccessWords, accessWords } from "./_words";
import "./access.css";

type Props = {
  groups: Explained;
  isOwner: boolean;
  filter: AccessFilter;
  /** Where one's own missing permissions are asked for, and which were asked for already. */
  askable?: ReadonlyMap<Permission, string>;
  asked?: ReadonlySet<string>;
};

/** Every permission of the catalogue with where it comes from or why it is missing, by group, narrowed by the filters. */
export async function Permissions({ groups, isOwner, filter, askable, asked }: Props) {
  const [t, names, words] = await Promise.all([
    getTranslations("access"),
    getTranslations("permissions.groups"),
    accessWords(),
  ]);
  const shown = narrowed(groups, (line) => isLetThrough(filter, line, words.nameOf(line.permission)));
  const sizes = new Map(groups.map(({ group, lines }) => [group, lines]));
  return (
    <>
      <FilterBar label={t("filter")}>
        <SearchInput label={t("search")} defaultValue={filter.q} />
        <FilterSelect
          name="show"
          label={t("show")}
          any={t("every")}
          options={(["has", "lacks"] as const).map((value) => ({ value, label: t(`shows.${value}`) }))}
          defaultValue={filter.show}
        />
      </FilterBar>
      {shown.length === 0 && <EmptyState title={t("noneTitle")}>{t("noneText")}</EmptyState>}
      {shown.map(({ group, lines }) => {
        const all = sizes.get(group) ?? [];
        return (
          <section key={group} className="access-group" aria-labelledby={`group-${group}`}>
            <header>
              <h2 id={`group-${group}`} className="font-semibold">
                {names(group)}
              </h2>
              <span className="text-sm text-ink-soft tabular-nums">
                {t("of", { held: all.filter(({ reach }) => reach).length, all: all.length })}
              </span>
            </header>
            <ul>
              {lines.map((line) => (
                <PermissionLine key={line.permission} line={line} {...{ isOwner, words, askable, asked }} />
              ))}
            </ul>
          </section>
        );
      })}
    </>
  );
}

type LineProps = Pick<Props, "isOwner" | "askable" | "asked"> & {
  line: Explained[number]["lines"][number];
  words: AccessWords;
};

async function PermissionLine({ line, isOwner, words, askable, asked }: LineProps) {
  const t = await getTranslations("access");
  const { permission, reach } = line;
  const name = words.nameOf(permission);
  const ask = askable?.get(permission);
  return (
    <li className="access-line" data-held={reach ? "yes" : "no"}>
      <span className="access-name">{name}</span>
      <span className="access-why">
        {words.why(line, isOwner)}
        {ask && (
          <>
            {" · "}
            <a className="link" href={ask} aria-label={t("askFor", { permission: name })}>
              {t(asked?.has(permission) ? "asked" : "ask")}
            </a>
          </>
        )}
      </span>
      {reach ? (
        <span title={words.reachHintOf(reach)}>
          <Badge tone="done">{words.reachOf(reach)}</Badge>
        </span>
      ) : (
        <Badge>{t("missing")}</Badge>
      )}
    </li>
  );
}
