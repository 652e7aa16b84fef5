import { getFormatter, getTranslations } from "next-intl/server";
import type { Ctx } from "@/lib/kernel/ctx";
import type { Nomination } from "@/lib/ownership/queries/nominations";

/** A moment as the reader's clock tells it, with its day. */
export async function momentFor(ctx: Ctx, at: Date): Promise<string> {
  const format = await getFormatter();
  const { timeZone } = ctx.user;
  return format.dateTime(at, { weekday: "long", hour: "2-digit", minute: "2-digit", hourCycle: "h23", timeZone });
}

/** The one true sentence: whose the workspace is, and whether somebody is asked to take over. */
export async function sentenceFor(ctx: Ctx, owner: { id: string; name: string }, nomination: Nomination | null) {
  const t = await getTranslations("ownership.sentence");
  const names = { owner: owner.name, workspace: ctx.workspace.name, nominee: nomination?.nominee.name ?? "" };
  if (nomination?.state === "open") {
    const until = await momentFor(ctx, nomination.expiresAt);
    return t(nomination.answerable ? "asked" : "waiting", { ...names, until });
  }
  return t(owner.id === ctx.actor.memberId ? "own" : "other", names);
}

/** How the last nomination came to nothing, for whom it concerned; null when it didn't. */
export async function outcomeFor(ctx: Ctx, nomination: Nomination | null): Promise<string | null> {
  if (!nomination?.endedAt || nomination.state === "open" || nomination.state === "accepted") return null;
  const t = await getTranslations("ownership.outcome");
  const mine = nomination.nominee.id === ctx.actor.memberId;
  const day = (await getFormatter()).dateTime(nomination.endedAt, { dateStyle: "long", timeZone: ctx.user.timeZone });
  return t(nomination.state, { name: nomination.nominee.name, day, mine: mine ? "yes" : "no" });
}
