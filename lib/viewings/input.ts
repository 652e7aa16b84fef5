import { z } from "zod";
import { grantablePermissions } from "@/lib/roles/permission";
import { reaches } from "@/lib/roles/reach";
import { line } from "@/lib/users/input";

export const ViewAsInput = z.object({ memberId: z.string().max(64) });

const DraftRole = z.strictObject({
  name: line(60),
  permissions: z.array(z.enum(grantablePermissions)).max(grantablePermissions.length),
  reach: z.enum(reaches),
});

/** The roles that a draft makes of itself: one, or one more for each grant that is looked at with it. */
const DraftRoles = z.array(DraftRole).min(1).max(20);

const json = z
  .string()
  .max(40_000)
  .transform((written, issues) => {
    try {
      return JSON.parse(written) as unknown;
    } catch {
      issues.addIssue({ code: "custom", message: "wrong" });
      return z.NEVER;
    }
  });

/** An unsaved role as the browser holds it: `draft` is JSON, a list of `{ name, permissions, reach }`. */
export const ViewAsDraftInput = z.object({ draft: json.pipe(DraftRoles) });

export const StopViewingInput = z.object({});
