import { z } from "zod";

const id = z.string().max(64);

export const NominateInput = z.object({ memberId: id });

/** The nomination as the page showed it, so that nobody answers another one than they read. */
export const NominationInput = z.object({ nominationId: id });

/** What members to nominate from are looked for by. */
export const NomineesInput = z.object({ q: z.string().trim().max(100).optional().catch(undefined) });
