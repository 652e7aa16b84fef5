import { getTranslations } from "next-intl/server";
import { database } from "@/db/client";
import { enterWorkspace } from "@/db/workspace";
import { canAsk } from "@/lib/access-requests/policy";
import { findOwnRequests, type OwnRequest } from "@/lib/access-requests/queries/find-own";
import type { Refusal } from "@/lib/kernel/errors";
import { listGranters } from "@/lib/members/queries/list-granters";
import { isPermission, type Permission } from "@/lib/roles/permission";
import type { RefusalShown } from "./result";
import type { Entry } from "./transact";
import { sentences } from "./words";

/** A permission's name as people read it. */
export async function permissionWords(permission: string): Promise<string> {
  const words = (await getTranslations("permissions")) as unknown as (key: string) => string;
  return words(`keys.${permission.replace(":", ".")}`);
}

/** Who in the workspace can give a permission: those who manage members and hold it themselves, and the Owner. */
export async function whoCanGive(permission: string, entry: Entry): Promise<string[]> {
  const { workspace } = entry;
  if (!workspace) return [];
  return database().transaction(async (tx) => {
    await enterWorkspace(tx, workspace.id);
    return listGranters({ tx, workspace }, permission as Permission);
  });
}

/** A permission that someone lacks: who can give it, whether it can be asked for, and their own latest request for it. */
export type Missing = { permission: Permission; who: string[]; mayAsk: boolean; request: OwnRequest | null };

/** What a member who was turned away lacks, and what became of their asking. */
export async function whatIsMissing(permissions: readonly Permission[], entry: Entry): Promise<Missing[]> {
  const { workspace, actor } = entry;
  if (!workspace || !actor) return [];
  return database().transaction(async (tx) => {
    await enterWorkspace(tx, workspace.id);
    const askable = permissions.filter((one) => canAsk(actor, one).allow);
    const requests = await findOwnRequests({ tx, workspace, actor }, askable);
    const found: Missing[] = [];
    for (const permission of permissions) {
      const who = await listGranters({ tx, workspace }, permission);
      const request = requests.get(permission) ?? null;
      found.push({ permission, who, mayAsk: askable.includes(permission), request });
    }
    return found;
  });
}

/** Where a member asks for a permission; nothing when it can't be asked for. */
export function whereToAsk(permission: string, { workspace, actor }: Entry): string | undefined {
  if (!workspace || !actor || !isPermission(permission) || !canAsk(actor, permission).allow) return undefined;
  return `/w/${workspace.slug}/access/ask?${new URLSearchParams({ permission })}`;
}

async function wayOut(permission: string, entry: Entry): Promise<RefusalShown["way"]> {
  const href = whereToAsk(permission, entry);
  return href ? { label: (await getTranslations("gate"))("ask"), href } : undefined;
}

/** A refusal in words: the permission that is missing, who can give it, and where it is asked for. */
export async function refusalWords(because: Refusal, entry: Entry): Promise<RefusalShown> {
  const say = await sentences();
  if (!because.permission) return { message: say(because.code, because.params) };
  const [permission, who, way] = await Promise.all([
    permissionWords(because.permission),
    whoCanGive(because.permission, entry),
    wayOut(because.permission, entry),
  ]);
  return { permission, who, way, message: say(because.code, { ...because.params, permission, who: who.join(", ") }) };
}
