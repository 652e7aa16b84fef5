import type { Bundle } from "@/lib/roles/effective";

export type Named = { id: string; name: string };

/** Where a member stands. Suspended members keep their place and can't use it; removed ones remain in history alone. */
export type MemberStatus = "active" | "suspended";

/** A member with all that their place holds. `capacity` null is unlimited, 0 receives nothing. */
export type Member = {
  id: string;
  userId: string;
  email: string;
  firstName: string;
  lastName: string;
  name: string;
  phone: string | null;
  capacity: number | null;
  suspendedAt: Date | null;
  lastActiveAt: Date | null;
  createdAt: Date;
  version: number;
  isOwner: boolean;
  roles: (Named & Bundle)[];
  grants: (Named & Bundle & { roleId: string })[];
  teams: Named[];
  user: { locale: string; timeZone: string; pictureVersion: string | null; twoFactorAt: Date | null };
};

/** The member as a list shows them. */
export type MemberRow = Pick<
  Member,
  "id" | "userId" | "name" | "email" | "capacity" | "lastActiveAt" | "createdAt" | "version" | "isOwner" | "teams"
> & { roles: Named[]; status: MemberStatus; twoFactor: boolean; pictureVersion: string | null };

/** A member as every colleague may see them: name, picture, whether they are here. */
export type Colleague = Named & { userId: string; pictureVersion: string | null; status: MemberStatus };

export function statusOf(member: { suspendedAt: Date | null }): MemberStatus {
  return member.suspendedAt ? "suspended" : "active";
}

/** The member as an event's subject. */
export function asSubject({ id, name }: Named) {
  return { type: "member", id, name };
}

/** The names of things, as events tell them. */
export function namesOf(things: readonly Named[]): string[] {
  return things.map(({ name }) => name);
}

export function idsOf(things: readonly { id: string }[]): string[] {
  return things.map(({ id }) => id);
}

/** Whether two lists hold the same things, in whatever order. */
export function sameThings(some: readonly { id: string }[], others: readonly { id: string }[]): boolean {
  const ids = new Set(idsOf(some));
  return ids.size === others.length && others.every(({ id }) => ids.has(id));
}

/** What an edit tells: whose it was, and whether there was anything to change. */
export type Edit = { name: string; changed: boolean };
