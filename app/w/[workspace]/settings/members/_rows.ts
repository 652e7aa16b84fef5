import { getFormatter, getTranslations } from "next-intl/server";
import { pictureOf } from "@/app/_pictures/address";
import type { Ctx } from "@/lib/kernel/ctx";
import { type MemberRow, namesOf } from "@/lib/members/member";
import { canReactivate, canSuspend } from "@/lib/members/policy";
import { canViewAs } from "@/lib/viewings/policy";
import { type Packed, pack, type Shown } from "./_packed";

const WEEK = 7 * 86_400_000;

/** The rows of the list in words, in the reader's language and zone. */
export async function shownRows(ctx: Ctx, rows: MemberRow[]): Promise<Packed[]> {
  const [t, format] = await Promise.all([getTranslations("members"), getFormatter()]);
  const { timeZone } = ctx.user;
  const seen = (at: Date | null) => {
    if (!at) return t("never");
    if (ctx.now.getTime() - at.getTime() < WEEK) return format.relativeTime(at, ctx.now);
    return format.dateTime(at, { day: "numeric", month: "short", year: "numeric", timeZone });
  };
  const moment = (at: Date) => format.dateTime(at, { dateStyle: "medium", timeStyle: "short", timeZone });
  return rows.map((row) =>
    pack({
      ...{ id: row.id, name: row.name, email: row.email, version: row.version },
      picture: pictureOf({ id: row.userId, pictureVersion: row.pictureVersion }) ?? undefined,
      mark: row.isOwner ? "owner" : row.status === "suspended" ? "suspended" : undefined,
      roles: namesOf(row.roles).join(", "),
      teams: namesOf(row.teams).join(", "),
      capacity: row.capacity === null ? "" : t("capacityOf", { capacity: row.capacity }),
      twoFactor: row.twoFactor || undefined,
      seen: seen(row.lastActiveAt),
      at: row.lastActiveAt ? moment(row.lastActiveAt) : undefined,
      can: actOf(ctx, row),
      view: canViewAs(ctx.actor, row).allow || undefined,
    }),
  );
}

function actOf({ actor }: Ctx, row: MemberRow): Shown["can"] {
  const whom = { id: row.id, isOwner: row.isOwner, roles: [], grants: [] };
  if (row.status === "suspended") return canReactivate(actor, whom).allow ? "reactivate" : undefined;
  return canSuspend(actor, whom).allow ? "suspend" : undefined;
}
