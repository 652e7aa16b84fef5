import { z } from "zod";
import { updateWorkspace } from "@/lib/workspaces/commands/update-workspace";
import { UpdateWorkspaceInput } from "@/lib/workspaces/input";
import { getWorkspace, type Workspace as Row } from "@/lib/workspaces/queries";
import { LANGUAGES, LIFETIME } from "@/lib/workspaces/workspace";
import { endpoint } from "../endpoint";
import { parse } from "../rest/asked";
import { Workspace } from "./schemas";

const told = { group: "Workspace", path: "/workspace", permission: "workspace:manage", answer: Workspace } as const;

const shown = (row: Row) => {
  const { id, slug, name, address, description, locale, timeZone, currency } = row;
  const { invitationHours, emailDomains, createdAt, version } = row;
  return {
    ...{ id, slug, name, address, description, locale, timeZone, currency },
    ...{ invitationHours, emailDomains, createdAt, version },
  };
};

export const getIt = endpoint({
  ...told,
  id: "getWorkspace",
  says: "The workspace of the token.",
  method: "GET",
  tagged: true,
  run: async (ctx) => shown(await getWorkspace(ctx)),
});

export const patchIt = endpoint({
  ...told,
  id: "updateWorkspace",
  says: "Changes what the workspace is called and starts from. What is left out stays as it is.",
  method: "PATCH",
  body: z.strictObject({
    name: z.string().min(1).max(80).optional(),
    address: z.string().max(300).nullable().optional(),
    description: z.string().max(500).nullable().optional(),
    locale: z.enum(LANGUAGES).optional(),
    timeZone: z.string().max(64).optional(),
    currency: z.string().max(3).optional(),
    invitationHours: z.int().min(LIFETIME.min).max(LIFETIME.max).optional(),
    emailDomains: z.array(z.string().max(253)).max(50).optional(),
  }),
  match: "required",
  tagged: true,
  silent: "saving what is there already changes nothing",
  async run(ctx, { body, version }) {
    const { address, description, emailDomains, ...rest } = { ...(await getWorkspace(ctx)), ...body };
    const texts = { address: address ?? "", description: description ?? "", emailDomains: emailDomains.join("\n") };
    return shown(await updateWorkspace(ctx, parse(UpdateWorkspaceInput, { ...rest, ...texts, version })));
  },
});
