import { getFormatter, getTranslations } from "next-intl/server";
import { wordsOf } from "@/app/_messages/permission-words";
import { type Crowd, type Difference, type Doors, grows, type Shift } from "@/lib/role-changes/difference";
import type { Review } from "@/lib/role-changes/review";
import type { MenuKey, Page } from "@/lib/roles/menu";

/** One thing that a change does to people, in the parts of its sentence. */
export type Line = { gain: boolean; who: string; does: string; what: string[] };

/** All that a change does, in words. */
export type Told = { lines: Line[]; warnings: string[]; notes: string[] };

export type Tell = { lines: (difference: Difference) => Line[]; crowd: (who: Crowd) => string };

/** How differences are told, in the reader's language. */
export async function differenceTeller(): Promise<Tell> {
  const [t, keys, shell, format] = await Promise.all([
    getTranslations("roles.difference"),
    getTranslations("permissions"),
    getTranslations("shell"),
    getFormatter(),
  ]);
  const crowd = ({ count, names }: Crowd) => {
    const more = count - names.length;
    if (names.length === 0) return t("some", { count });
    return more > 0 ? t("others", { names: names.join(", "), more }) : format.list(names);
  };
  const shiftLine = (shift: Shift): Line => {
    const { from, to, who, permissions } = shift;
    const { count } = who;
    const reach = { count, from: from ? keys(`reach.${from}`) : "", to: to ? keys(`reach.${to}`) : "" };
    const gain = grows(shift);
    const does = from && to ? t(gain ? "further" : "nearer", reach) : t(gain ? "gains" : "loses", { count });
    return { gain, who: crowd(who), does, what: permissions.map((key) => keys(`keys.${wordsOf(key)}`)) };
  };
  const pageName = (path: Page["path"]) => {
    const [, menu = "", page] = path.split("/");
    return page ? shell(`settings.${page as "members"}`) : t(menu as "orders");
  };
  const doorLine = ({ shows, menus, pages, who }: Doors): Line => ({
    gain: shows,
    who: crowd(who),
    does: t(shows ? "shows" : "goes", { count: who.count }),
    what: [...menus.map((key: MenuKey) => shell(`menus.${key}`)), ...pages.map(pageName)],
  });
  return { crowd, lines: ({ shifts, doors }) => [...shifts.map(shiftLine), ...doors.map(doorLine)] };
}

/** A review in words: what people gain and lose, what to be warned of, what else is to know. */
export async function tellReview({ difference, invitations, losesOwn, leavesOwnerAlone }: Review): Promise<Told> {
  const [tell, t] = await Promise.all([differenceTeller(), getTranslations("roles.difference")]);
  const { stranded } = difference;
  const warnings = [
    losesOwn ? t("losesOwn") : "",
    leavesOwnerAlone ? t("ownerAlone") : "",
    stranded.count > 0 ? t("stranded", { who: tell.crowd(stranded), count: stranded.count }) : "",
  ];
  const notes = [
    difference.who.count === 0 ? t("nobody") : "",
    invitations > 0 ? t("invitations", { count: invitations }) : "",
  ];
  return { lines: tell.lines(difference), warnings: warnings.filter(Boolean), notes: notes.filter(Boolean) };
}
