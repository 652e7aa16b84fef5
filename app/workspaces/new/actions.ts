"use server";

import { action } from "@/lib/gate/action";
import { createWorkspace as open } from "@/lib/workspaces/commands/create-workspace";
import { CreateWorkspaceInput } from "@/lib/workspaces/input";

export const createWorkspace = action({
  as: "user",
  input: CreateWorkspaceInput,
  run: open,
  /** To where a new workspace is set up: the first thing to do stands there. */
  done: ({ slug }) => ({ to: `/w/${slug}/settings` }),
});
