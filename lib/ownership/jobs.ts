import type { Enter } from "@/lib/jobs/job";
import { lapseNomination } from "./commands/lapse-nomination";

/** A nomination's time is over. */
export const lapse = (enter: Enter, { nominationId }: { nominationId: string }) =>
  enter(async (ctx) => {
    const { workspace } = ctx;
    if (workspace) await lapseNomination({ ...ctx, workspace }, nominationId);
  });
