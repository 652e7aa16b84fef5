import { getFormatter, getTranslations } from "next-intl/server";
import { wordsOf } from "@/app/_messages/permission-words";
import type { Lack, Line, Source } from "@/lib/roles/explain";
import type { Permission } from "@/lib/roles/permission";
import type { Reach } from "@/lib/roles/reach";

/** What an explanation says, in the reader's language. */
export type AccessWords = {
  nameOf: (permission: Permission) => string;
  reachOf: (reach: Reach) => string;
  reachHintOf: (reach: Reach) => string;
  /** Where a permission comes from, or why it is missing; and what it is of little use without. */
  why: (line: Line, isOwner: boolean) => string;
};

export async function accessWords(): Promise<AccessWords> {
  const [t, keys, reaches, hints, format] = await Promise.all([
    getTranslations("access"),
    getTranslations("permissions.keys"),
    getTranslations("permissions.reach"),
    getTranslations("permissions.reachHints"),
    getFormatter(),
  ]);
  const nameOf = (permission: Permission) => keys(wordsOf(permission));
  const either = (names: string[]) => format.list(names, { type: "disjunction" });

  function sourceOf({ kind, name, offeredBy, reach }: Source, widest: Reach): string {
    const source = kind === "role" ? t("from.role", { name }) : t("from.grant", { name, offeredBy: offeredBy ?? "" });
    return reach === widest ? source : t("from.narrow", { source, reach: reaches(reach) });
  }

  function lackOf(lack: Lack): string {
    if (lack.because === "offered") {
      const names = format.list(lack.grants.map(({ name }) => name));
      return t("lack.offered", { names, count: lack.grants.length });
    }
    if (lack.because === "elsewhere")
      return t("lack.elsewhere", { names: either(lack.roles), count: lack.roles.length });
    return t(`lack.${lack.because}`);
  }

  function why({ reach, from, lack, missing }: Line, isOwner: boolean): string {
    const reason = lack ? lackOf(lack) : isOwner ? t("from.owner") : "";
    const sources = reach ? from.map((source) => sourceOf(source, reach)) : [];
    const needs = missing.length > 0 ? t("needs", { names: format.list(missing.map(nameOf)) }) : "";
    return [reason, ...sources, needs].filter(Boolean).join(" · ");
  }

  return { nameOf, reachOf: (reach) => reaches(reach), reachHintOf: (reach) => hints(reach), why };
}
