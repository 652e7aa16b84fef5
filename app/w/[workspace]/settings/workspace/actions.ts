"use server";

import { getTranslations } from "next-intl/server";
import { z } from "zod";
import { action } from "@/lib/gate/action";
import { removeLogo as remove, setLogo as set } from "@/lib/workspaces/commands/set-logo";
import { updateWorkspace as update } from "@/lib/workspaces/commands/update-workspace";
import { SetLogoInput, UpdateWorkspaceInput } from "@/lib/workspaces/input";

export const updateWorkspace = action({
  permission: "workspace:manage",
  input: UpdateWorkspaceInput,
  run: update,
  silent: "saving what is there already changes nothing",
  done: async () => ({ message: (await getTranslations("workspace"))("saved") }),
});

export const setLogo = action({
  permission: "workspace:manage",
  input: SetLogoInput,
  run: set,
  done: async () => ({ message: (await getTranslations("pictures"))("logo.changed") }),
});

export const removeLogo = action({
  permission: "workspace:manage",
  input: z.object({}),
  run: remove,
  done: async () => ({ message: (await getTranslations("pictures"))("logo.removed") }),
});
