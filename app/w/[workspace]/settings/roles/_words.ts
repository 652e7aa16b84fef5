import { getTranslations } from "next-intl/server";
import type words from "@/app/_messages/en/roles.json";
import { wordsOf } from "@/app/_messages/permission-words";
import { catalogue, isGrantable, type PermissionGroup, permissions } from "@/lib/roles/permission";
import { reaches } from "@/lib/roles/reach";

/** A permission as a row of the matrix or a box of a form. */
export type PermissionRow = { key: string; label: string; hint?: string; grantable: boolean };
export type MatrixGroup = { key: PermissionGroup; label: string; rows: PermissionRow[] };

/** The catalogue in words, by its groups. */
export async function permissionGroups(): Promise<MatrixGroup[]> {
  const t = await getTranslations("permissions");
  const hints = t as unknown as { (key: string): string; has(key: string): boolean };
  return (Object.keys(catalogue) as PermissionGroup[]).map((group) => ({
    key: group,
    label: t(`groups.${group}`),
    rows: catalogue[group].map((key) => {
      const at = wordsOf(key);
      const hint = hints.has(`hints.${at}`) ? hints(`hints.${at}`) : undefined;
      return { key, label: t(`keys.${at}`), hint, grantable: isGrantable(key) };
    }),
  }));
}

/** A part of the area's words as it stands, for islands, which fill in the blanks themselves. */
async function raw<K extends keyof typeof words>(part: K): Promise<(typeof words)[K]> {
  const t = (await getTranslations("roles")) as unknown as { raw(key: string): (typeof words)[K] };
  return t.raw(part);
}

/** What the matrix says. */
export async function matrixWords() {
  const [t, matrix, draft, review] = await Promise.all([
    getTranslations("permissions"),
    raw("matrix"),
    raw("draft"),
    raw("review"),
  ]);
  const labels: Record<string, string> = Object.fromEntries(permissions.map((key) => [key, t(`keys.${wordsOf(key)}`)]));
  return { ...matrix, draft, review, labels, reaches: await reachWords() };
}

export async function reachWords() {
  const t = await getTranslations("permissions");
  const [own, team, all] = reaches.map((reach) => t(`reach.${reach}`));
  return { own: own ?? "", team: team ?? "", all: all ?? "" };
}

/** What the form of one role says. */
export async function formWords() {
  const [t, form, review] = await Promise.all([getTranslations("permissions"), raw("form"), raw("review")]);
  const hints = Object.fromEntries(reaches.map((reach) => [reach, t(`reachHints.${reach}`)]));
  return { ...form, reviewing: review, reaches: await reachWords(), reachHints: hints as Record<string, string> };
}

export type MatrixWords = Awaited<ReturnType<typeof matrixWords>>;
export type FormWords = Awaited<ReturnType<typeof formWords>>;
