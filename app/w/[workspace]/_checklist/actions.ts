"use server";

import { getTranslations } from "next-intl/server";
import { z } from "zod";
import { action } from "@/lib/gate/action";
import { dismissChecklist as dismiss, restoreChecklist as restore } from "@/lib/workspaces/commands/dismiss-checklist";

const permission = ["workspace:manage", "members:manage"] as const;

export const dismissChecklist = action({
  permission,
  input: z.object({}),
  run: dismiss,
  done: async ({ name }) => ({
    message: (await getTranslations("workspace"))("checklist.dismissed", { workspace: name }),
  }),
});

export const restoreChecklist = action({
  permission,
  input: z.object({}),
  run: restore,
  done: async () => ({ message: (await getTranslations("workspace"))("checklist.restored") }),
});
