import { z } from "zod";
import { isGrantable, isPermission } from "@/lib/roles/permission";

/** An id as it is posted. Whether it is one, and whose, is for the query to say. */
const Id = z.string().max(64);

const words = (max: number) =>
  z
    .string()
    .trim()
    .max(max)
    .refine((text) => !text.includes("\0"), "wrong")
    .transform((text) => text || null)
    .nullish()
    .transform((text) => text ?? null);

/** A permission that can be asked for: of the catalogue, and not the Owner's own. */
export const PermissionInput = z.string().max(64).refine(isGrantable, "noSuchPermission");

export const AskInput = z.object({
  permission: PermissionInput,
  path: z.string().max(500).optional(),
  note: words(500),
});

/** What the page is asked for on which one asks: anything else leads back. */
export const AskPageInput = z.object({
  permission: z.string().max(64).refine(isPermission).optional().catch(undefined),
  from: z.string().max(500).optional().catch(undefined),
});

export const RequestInput = z.object({ requestId: Id });

/** What to give: a role of the workspace, or a grant that one of the asker's roles offers. */
export const GrantInput = z.object({ requestId: Id, kind: z.enum(["role", "grant"]), id: Id });

export const DeclineInput = z.object({ requestId: Id, word: words(300) });

export const ListRequestsInput = z.object({
  state: z.enum(["open", "answered"]).catch("open").default("open"),
  cursor: z.string().max(2000).optional().catch(undefined),
});

export type ListRequests = z.output<typeof ListRequestsInput>;
