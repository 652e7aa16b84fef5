import type { Enter, Jobs } from "@/lib/jobs/job";
import * as commands from "./commands/end-viewing";

/** When its time is over. A workspace that is gone took its views along. */
export function lapseViewing(enter: Enter, payload: Jobs["viewings.lapse"]): Promise<void> {
  return enter(async ({ workspace, ...ctx }) => {
    if (workspace) await commands.lapseViewing({ ...ctx, workspace }, payload);
  });
}
