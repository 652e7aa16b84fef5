import { type Effective, reachOf } from "@/lib/roles/effective";
import type { MenuKey, Page } from "@/lib/roles/menu";
import { menus } from "@/lib/roles/menu-entries";
import { mayOpen, menusOf } from "@/lib/roles/menus";
import { type Permission, permissions } from "@/lib/roles/permission";
import { covers, type Reach } from "@/lib/roles/reach";

/** Some people: how many, and the names of the first few. */
export type Crowd = { count: number; names: string[] };

/** People who hold the same, with what they hold before and after a change. */
export type Affected = Crowd & { before: Effective; after: Effective };

/** Permissions that the same people gain, lose, or hold further or less far from then on. Null: not held. */
export type Shift = { permissions: Permission[]; from: Reach | null; to: Reach | null; who: Crowd };

/** Menus, and pages of Account settings, that come or go for the same people. */
export type Doors = { shows: boolean; menus: MenuKey[]; pages: Page["path"][]; who: Crowd };

/** What a change of roles does to people. `stranded` are those to whom no menu is left. */
export type Difference = { who: Crowd; shifts: Shift[]; doors: Doors[]; stranded: Crowd };

/** How many names a crowd tells; the others are a number. */
export const NAMED = 3;

/** What changes for whom. Permissions that the same people gain or lose stand together; gains come first. */
export function differenceFor(groups: readonly Affected[]): Difference {
  const changed = groups.filter(({ before, after }) => !sameHeld(before, after));
  const hasMenu = (permissions: Effective) => menusOf({ permissions }).length > 0;
  return {
    who: together(changed),
    shifts: shiftsOf(changed),
    doors: [...doorsOf(changed, true), ...doorsOf(changed, false)],
    stranded: together(changed.filter(({ before, after }) => hasMenu(before) && !hasMenu(after))),
  };
}

/** Several crowds as one, the first few names by the alphabet. */
export function together(crowds: readonly Crowd[]): Crowd {
  const names = crowds.flatMap((crowd) => crowd.names).toSorted((one, other) => one.localeCompare(other));
  return { count: crowds.reduce((sum, { count }) => sum + count, 0), names: names.slice(0, NAMED) };
}

function shiftsOf(groups: readonly Affected[]): Shift[] {
  const found = new Map<string, Omit<Shift, "who"> & { groups: Affected[] }>();
  for (const permission of permissions) {
    for (const { key: move, groups: moved } of alike(groups, (group) => endsOf(group, permission))) {
      if (move.from === move.to) continue;
      const key = JSON.stringify([move, moved.map((one) => groups.indexOf(one))]);
      const shift = found.get(key) ?? { ...move, permissions: [], groups: moved };
      shift.permissions.push(permission);
      found.set(key, shift);
    }
  }
  return [...found.values()]
    .map(({ groups: moved, ...shift }) => ({ ...shift, who: together(moved) }))
    .toSorted((one, other) => Number(grows(other)) - Number(grows(one)));
}

/** Whether a shift gives people something, be it a permission or a wider reach. */
export function grows({ from, to }: Pick<Shift, "from" | "to">): boolean {
  return to !== null && (from === null || covers(to, from));
}

/** Groups that are alike in something, together with that. */
function alike<K>(groups: readonly Affected[], of: (group: Affected) => K): { key: K; groups: Affected[] }[] {
  const found = new Map<string, { key: K; groups: Affected[] }>();
  for (const group of groups) {
    const key = of(group);
    const words = JSON.stringify(key);
    const same = found.get(words) ?? { key, groups: [] };
    same.groups.push(group);
    found.set(words, same);
  }
  return [...found.values()];
}

function endsOf({ before, after }: Affected, permission: Permission) {
  return {
    from: reachOf({ permissions: before }, permission),
    to: reachOf({ permissions: after }, permission),
  };
}

function doorsOf(groups: readonly Affected[], shows: boolean): Doors[] {
  const moves = alike(groups, ({ before, after }) => (shows ? newDoors(after, before) : newDoors(before, after)));
  return moves
    .filter(({ key }) => key.menus.length + key.pages.length > 0)
    .map(({ key, groups: moved }) => ({ shows, ...key, who: together(moved) }));
}

/** What is open to one and not to the other. A menu says all of its pages; of a menu that both see, the pages are told. */
function newDoors(has: Effective, lacks: Effective): Pick<Doors, "menus" | "pages"> {
  const keys = (permissions: Effective) => menusOf({ permissions }).map(({ key }) => key);
  const before = keys(lacks);
  const shown = keys(has);
  const pages = menus
    .filter(({ key }) => shown.includes(key) && before.includes(key))
    .flatMap((menu) => menu.pages)
    .filter((page) => mayOpen({ permissions: has }, page) && !mayOpen({ permissions: lacks }, page));
  return { menus: shown.filter((key) => !before.includes(key)), pages: pages.map(({ path }) => path) };
}

function sameHeld(one: Effective, other: Effective): boolean {
  return (Object.keys(one) as (keyof Effective)[]).every((word) => one[word] === other[word]);
}
