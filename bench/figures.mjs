import { firstLoad } from "./figures/first-load.mjs";
import { invitations } from "./figures/invitations.mjs";
import { membersEndpoint } from "./figures/members-endpoint.mjs";
import { membersFlat } from "./figures/members-flat.mjs";
import { membersPage } from "./figures/members-page.mjs";
import { memory } from "./figures/memory.mjs";
import { permissionCheck } from "./figures/permission-check.mjs";
import { seed } from "./figures/seed.mjs";
import { sessionCheck } from "./figures/session-check.mjs";
import { signInRate } from "./figures/sign-in.mjs";
import { start } from "./figures/start.mjs";

/** Every figure, in the order in which they are measured: what needs nothing first, the memory that all of it took last. */
export const figures = [
  ...[permissionCheck, seed, sessionCheck, membersEndpoint, membersFlat, membersPage, firstLoad],
  ...[signInRate, invitations, memory, start],
];

/** The figures that words choose, by number or by a part of their name; all of them without words. */
export function chosen(words) {
  if (words.length === 0) return figures;
  const fits = ({ number, name }, word) => String(number) === word || name.includes(word.toLowerCase());
  const stray = words.find((word) => !figures.some((figure) => fits(figure, word)));
  if (stray)
    throw new Error(
      `There is no figure "${stray}": ${figures.map(({ number, name }) => `${number} ${name}`).join(", ")}.`,
    );
  return figures.filter((figure) => words.some((word) => fits(figure, word)));
}
