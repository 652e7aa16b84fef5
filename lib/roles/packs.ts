import { essential } from "./packs/essential";
import { hierarchy } from "./packs/hierarchy";
import { operations } from "./packs/operations";
import { salesAndPayments } from "./packs/sales-and-payments";
import type { Pack, Role } from "./role";

/** The team models that a new workspace chooses from. Any role of any of them can be added to a workspace later. */
export const packs: readonly Pack[] = [essential, operations, hierarchy, salesAndPayments];

/** The pack of that key, or null. */
export function findPack(key: string): Pack | null {
  return packs.find((pack) => pack.key === key) ?? null;
}

/** The role that is named "pack/role", or null. */
export function findPackRole(name: string): Role | null {
  const [packKey = "", roleKey] = name.split("/");
  return findPack(packKey)?.roles.find(({ key }) => key === roleKey) ?? null;
}

/** The one role of the pack that can't be deleted and that a former Owner gets. */
export function administratorOf(pack: Pack): Role {
  const role = pack.roles.find(({ administrator }) => administrator);
  if (!role) throw new Error(`The pack ${pack.key} marks no administrator.`);
  return role;
}
