import type { FormAction } from "@/lib/gate/result";

/** What checking people finds: problems by field, and how known addresses stand, by row. */
export type Found = {
  problems: Record<string, string>;
  standings: Record<string, { is: string; name: string; invitationId?: string }>;
};

export type Check = FormAction<Found>;
