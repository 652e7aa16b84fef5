import { z } from "zod";
import { isDay } from "@/lib/kernel/clock";
import { isGrantable } from "@/lib/roles/permission";
import { line } from "@/lib/users/input";
import { LIFETIMES } from "./api-token";

const nothing = z.literal("").transform(() => undefined);

/** A name, what the token may do, and how long: some days, or until a day of the maker's choice. */
export const CreateTokenInput = z.object({
  name: line(60),
  permissions: z
    .array(z.string().max(64), "chooseOne")
    .min(1)
    .max(100)
    .refine((keys) => keys.every(isGrantable), "permissionUnknown")
    .transform((keys) => [...new Set(keys)].filter(isGrantable)),
  lifetime: z.enum([...LIFETIMES, "date"], "wrong"),
  until: nothing.or(z.string().refine(isDay, "day")).optional(),
});

export const RevokeTokenInput = z.object({ tokenId: z.string().max(64) });

/** What a list is narrowed to, from its address; whatever doesn't fit counts as not asked. */
export const ListTokensInput = z.object({ cursor: z.string().max(500).optional().catch(undefined) });
