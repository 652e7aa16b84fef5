import { type ListMembers, ListMembersInput } from "@/lib/members/input";

type Search = Record<string, string | string[] | undefined>;

const { shape } = ListMembersInput;

/** The list that an address asks for. What it gets wrong is left out, so that an old or mistyped link still shows people. */
export function readSearch(search: Search): ListMembers {
  const one = (name: string) => {
    const value = search[name];
    return (Array.isArray(value) ? value[0] : value) || undefined;
  };
  const sort = one("sort") ?? "name";
  const asked: Record<string, unknown> = Object.fromEntries(Object.keys(shape).map((name) => [name, one(name)]));
  Object.assign(asked, { sort: sort.replace(/^-/, ""), direction: sort.startsWith("-") ? "desc" : "asc", limit: 50 });
  const sound = Object.entries(asked).filter(
    ([name, value]) => shape[name as keyof typeof shape].safeParse(value).success,
  );
  return ListMembersInput.parse(Object.fromEntries(sound));
}

/** Whether the address narrows the list. */
export function isNarrowed({ q, role, team, status, twoFactor, active }: ListMembers): boolean {
  return Boolean(q || role || team || status || twoFactor || active);
}

/** The address of the same list in another order or at another place. */
export function addressOf(asked: ListMembers, at: { sort?: string; cursor?: string | null }): string {
  const { q, role, team, status, twoFactor, active } = asked;
  const sort = at.sort ?? `${asked.direction === "desc" ? "-" : ""}${asked.sort}`;
  const all = { q, role, team, status, twoFactor, active, sort: sort === "name" ? undefined : sort, cursor: at.cursor };
  const given = Object.entries(all).filter((entry): entry is [string, string] => Boolean(entry[1]));
  return `?${new URLSearchParams(given)}`;
}
