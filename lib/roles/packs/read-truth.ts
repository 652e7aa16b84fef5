import { effectiveOf, reachOf } from "@/lib/roles/effective";
import { permissions } from "@/lib/roles/permission";
import type { Pack } from "@/lib/roles/role";

/** A table written by hand: a heading line of role keys, then one line for each permission, with a reach or "-" for each role. */
export function readTruth(table: string): Record<string, Record<string, string>> {
  const [heading = [], ...lines] = table
    .trim()
    .split("\n")
    .map((line) => line.trim().split(/\s+/));
  return Object.fromEntries(
    heading.map((role, column) => [
      role,
      Object.fromEntries(lines.map(([key = "", ...cells]) => [key, cells[column] ?? "missing"])),
    ]),
  );
}

/** The same of a pack as it ships, by way of what a member with that one role would hold. */
export function truthOf(pack: Pack): Record<string, Record<string, string>> {
  return Object.fromEntries(
    pack.roles.map((role) => {
      const member = { permissions: effectiveOf({ roles: [role] }) };
      return [role.key, Object.fromEntries(permissions.map((key) => [key, reachOf(member, key) ?? "-"]))];
    }),
  );
}
