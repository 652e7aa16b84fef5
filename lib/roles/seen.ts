import { type Effective, wordsOf } from "./effective";
import { catalogue } from "./permission";

/** What has no reach, because it isn't about conversations and what follows from them. */
const withoutReach = wordsOf([...catalogue.settings, ...catalogue.integrations, ...catalogue.developers]);

/** What both hold: each permission with the narrower of its two reaches. Wider words hold the narrower ones, so an AND does it. */
export function shared(some: Effective, others: Effective): Effective {
  return {
    ownLow: some.ownLow & others.ownLow,
    ownHigh: some.ownHigh & others.ownHigh,
    teamLow: some.teamLow & others.teamLow,
    teamHigh: some.teamHigh & others.teamHigh,
    allLow: some.allLow & others.allLow,
    allHigh: some.allHigh & others.allHigh,
  };
}

/**
 * What a viewer may be shown of what another member holds. "Own" and "team" are the other's there, so that a permission over
 * conversations is shared by a viewer alone who has it for all of them: a narrower one would open what isn't theirs.
 */
export function seenOf(another: Effective, viewer: Effective): Effective {
  const [low, high] = [viewer.allLow | withoutReach.low, viewer.allHigh | withoutReach.high];
  const wide = { ownLow: low, ownHigh: high, teamLow: low, teamHigh: high, allLow: low, allHigh: high };
  return shared(shared(another, viewer), wide);
}
