"use server";

import { action } from "@/lib/gate/action";
import * as commands from "@/lib/viewings/commands/start-viewing";
import { ViewAsDraftInput, ViewAsInput } from "@/lib/viewings/input";

const permission = "roles:manage";

/** To where whoever is looked through would arrive; nothing that was shown before is kept. */
const begin = ({ slug }: { slug: string }) => ({ to: `/w/${slug}`, anew: true }) as const;

/** `memberId` is whom to look through. */
export const viewAs = action({ permission, input: ViewAsInput, run: commands.viewAs, done: begin });

/** `draft` is JSON, a list of `{ name, permissions, reach }`: an unsaved role, and the grants to look at with it. */
export const viewAsDraft = action({ permission, input: ViewAsDraftInput, run: commands.viewAsDraft, done: begin });
