import { getTranslations } from "next-intl/server";
import { database } from "@/db/client";
import { enterWorkspace } from "@/db/workspace";
import type { Refusal } from "@/lib/kernel/errors";
import { listGranters } from "@/lib/members/queries/list-granters";
import type { Permission } from "@/lib/roles/permission";
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

/** A refusal in words: the permission that is missing, and who can give it. */
export async function refusalWords(because: Refusal, entry: Entry): Promise<RefusalShown> {
  const say = await sentences();
  if (!because.permission) return { message: say(because.code, because.params) };
  const [permission, who] = await Promise.all([
    permissionWords(because.permission),
    whoCanGive(because.permission, entry),
  ]);
  return { permission, who, message: say(because.code, { ...because.params, permission, who: who.join(", ") }) };
}
