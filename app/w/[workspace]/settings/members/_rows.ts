import { getFormatter, getTranslations } from "next-intl/server";
import { pictureOf } from "@/app/_pictures/address";
import type { Ctx } from "@/lib/kernel/ctx";
import { type MemberRow, namesOf } from "@/lib/members/member";
import { canReactivate, canSuspend } from "@/lib/members/policy";

/** A member as the browser gets them: words, and nothing that isn't shown. */
export type Shown = {
  id: string;
  name: string;
  email: string;
  picture: string | null;
  mark?: "owner" | "suspended";
  roles: string;
  teams: string;
  capacity: string;
  twoFactor: boolean;
  seen: string;
  at?: string;
  version: number;
  can?: "suspend" | "reactivate";
};

const WEEK = 7 * 86_400_000;

/** The rows of the list in words, in the reader's language and zone. */
export async function shownRows(ctx: Ctx, rows: MemberRow[]): Promise<Shown[]> {
  const [t, format] = await Promise.all([getTranslations("members"), getFormatter()]);
  const { timeZone } = ctx.user;
  const seen = (at: Date | null) => {
    if (!at) return t("never");
    if (ctx.now.getTime() - at.getTime() < WEEK) return format.relativeTime(at, ctx.now);
    return format.dateTime(at, { day: "numeric", month: "short", year: "numeric", timeZone });
  };
  return rows.map((row) => ({
    ...{ id: row.id, name: row.name, email: row.email, version: row.version, twoFactor: row.twoFactor },
    picture: pictureOf({ id: row.userId, pictureVersion: row.pictureVersion }),
    mark: row.isOwner ? "owner" : row.status === "suspended" ? "suspended" : undefined,
    roles: namesOf(row.roles).join(", "),
    teams: namesOf(row.teams).join(", "),
    capacity: row.capacity === null ? "" : t("capacityOf", { capacity: row.capacity }),
    seen: seen(row.lastActiveAt),
    at: row.lastActiveAt
      ? format.dateTime(row.lastActiveAt, { dateStyle: "medium", timeStyle: "short", timeZone })
      : undefined,
    can: actOf(ctx, row),
  }));
}

function actOf({ actor }: Ctx, row: MemberRow): Shown["can"] {
  const whom = { id: row.id, isOwner: row.isOwner, roles: [], grants: [] };
  if (row.status === "suspended") return canReactivate(actor, whom).allow ? "reactivate" : undefined;
  return canSuspend(actor, whom).allow ? "suspend" : undefined;
}
