import { can, type Holder } from "@/lib/roles/effective";
import { type Affected, type Difference, differenceFor } from "./difference";
import type { Holding } from "./holding";

/** What is to be known before roles change. */
export type Review = {
  difference: Difference;
  /** Open invitations that lead to a role that changes. */
  invitations: number;
  /** Whoever asks could not change roles any more. */
  losesOwn: boolean;
  /** Somebody beside the Owner could change roles before, and nobody could afterwards. */
  leavesOwnerAlone: boolean;
};

type Weighed = Affected & Holding;

/** Puts together what a change does, for whoever is about to make it. */
export function reviewOf(groups: readonly Weighed[], own: Affected, invitations: number): Review {
  const manages = (permissions: Holder["permissions"]) => can({ permissions }, "roles:manage");
  const others = groups.filter(({ active, isOwner }) => active && !isOwner);
  return {
    difference: differenceFor(groups),
    invitations,
    losesOwn: manages(own.before) && !manages(own.after),
    leavesOwnerAlone: others.some(({ before }) => manages(before)) && !others.some(({ after }) => manages(after)),
  };
}
