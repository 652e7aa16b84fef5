import type { output } from "zod";
import type { Ctx } from "@/lib/kernel/ctx";
import type { Problem } from "@/lib/kernel/errors";
import type { PreviewInput } from "../input";
import { checkPeople } from "./check-people";
import { getOffers } from "./offers";
import { getRules } from "./rules";
import type { AddressStanding } from "./standings";

/** What stands in the way of inviting each person, by field, and how known addresses stand, by row. */
export type Preview = { problems: Record<string, Problem>; standings: Record<string, AddressStanding> };

/** Judges people before anything is sent, just as sending will. Changes nothing. */
export async function previewPeople(ctx: Ctx, { people }: output<typeof PreviewInput>): Promise<Preview> {
  const [offers, rules] = await Promise.all([getOffers(ctx), getRules(ctx)]);
  const shared = { gift: { roles: [], grants: [] }, teams: [] };
  const { problems, standings } = await checkPeople(ctx, people, { shared, offers, rules });
  return { problems, standings };
}
