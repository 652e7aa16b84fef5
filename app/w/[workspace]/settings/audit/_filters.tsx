import { getTranslations } from "next-intl/server";
import { FilterBar } from "@/app/_ui/filter/filter-bar";
import { Input } from "@/app/_ui/input";
import { Select } from "@/app/_ui/select";
import type { EventFilter } from "@/lib/audit/input";
import { type AuditWords, knownVerbs } from "./_words";

type Props = { filter: EventFilter; words: AuditWords; actors: readonly string[]; about: string | null };

/** The questions that the log can be asked. Each stands in the address. */
export async function Filters({ filter, words, actors, about }: Props) {
  const t = await getTranslations("audit");
  return (
    <FilterBar label={t("filters.label")}>
      <span className="min-w-0 flex-1 basis-full sm:flex-none sm:basis-44">
        <Input
          type="search"
          className="control-quiet"
          name="who"
          list="actors"
          aria-label={t("filters.who")}
          placeholder={t("filters.who")}
          defaultValue={filter.who}
          maxLength={100}
          autoComplete="off"
        />
        <datalist id="actors">
          {actors.map((name) => (
            <option key={name} value={name} />
          ))}
        </datalist>
      </span>
      <Select
        name="what"
        aria-label={t("filters.what")}
        placeholder={t("filters.what")}
        defaultValue={filter.what ?? ""}
        className="filter-select w-auto"
      >
        {knownVerbs().map(({ noun, verbs }) => (
          <optgroup key={noun} label={t(`nouns.${noun}`)}>
            <option value={noun}>{t("filters.all", { noun: t(`nouns.${noun}`) })}</option>
            {verbs.map((verb) => (
              <option key={verb} value={verb}>
                {words.nameOf(verb)}
              </option>
            ))}
          </optgroup>
        ))}
      </Select>
      <span className="flex min-w-0 gap-2">
        <DayInput name="from" label={t("filters.from")} day={filter.from} />
        <DayInput name="to" label={t("filters.to")} day={filter.to} />
      </span>
      {filter.subject && (
        <>
          <input type="hidden" name="subject" defaultValue={filter.subject} />
          <span className="rounded-sm bg-press px-2 py-1 font-medium">
            {t("filters.about", { name: about ?? filter.subject })}
          </span>
        </>
      )}
    </FilterBar>
  );
}

function DayInput({ name, label, day }: { name: string; label: string; day: string | undefined }) {
  return (
    <span className="flex min-w-0 items-center gap-1.5">
      <label htmlFor={`audit-${name}`} className="text-ink-soft">
        {label}
      </label>
      <Input type="date" id={`audit-${name}`} name={name} defaultValue={day} className="control-quiet sm:w-36" />
    </span>
  );
}
