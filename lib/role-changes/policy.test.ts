import { describe, expect, test } from "vitest";
import { effectiveOf } from "@/lib/roles/effective";
import type { GrantablePermission } from "@/lib/roles/permission";
import type { Reach } from "@/lib/roles/reach";
import type { WorkspaceRole } from "@/lib/roles/workspace-role";
import { canDelete, canManageRoles, canReshape } from "./policy";

type Keys = GrantablePermission[];
const actor = (reach: Reach, ...permissions: Keys) => ({
  permissions: effectiveOf({
    roles: [
      { permissions: ["roles:manage"], reach: "all" },
      { permissions, reach },
    ],
  }),
});
const role = (reach: Reach, permissions: Keys, grant?: Keys): WorkspaceRole => ({
  ...{ id: "r", name: "Florist", description: "", administrator: false, version: 1, reach, permissions },
  grants: grant ? [{ id: "g", roleId: "r", name: "Extra", description: "", permissions: grant, reach }] : [],
});
const draft = (reach: Reach, permissions: Keys, grant?: Keys, id: string | null = "g") => ({
  ...{ reach, permissions },
  grants: grant ? [{ id, name: "Extra", description: "", permissions: grant }] : [],
});
const reasonOf = (verdict: ReturnType<typeof canReshape>) =>
  verdict.allow ? "yes" : `${verdict.because.code} ${verdict.because.permission ?? ""}`.trim();

describe("to change a role", () => {
  const before = role("team", ["conversations:view", "orders:view"], ["orders:cancel"]);
  test.each<[string, Parameters<typeof actor>, ReturnType<typeof draft>, string]>([
    ["what stays is free", ["own"], draft("team", ["conversations:view", "orders:view"], ["orders:cancel"]), "yes"],
    ["what goes is free", ["own"], draft("own", []), "yes"],
    ["what one holds", ["team", "tags:manage"], draft("team", ["tags:manage"]), "yes"],
    ["what one lacks", ["all"], draft("team", ["tags:manage"]), "notYoursToGive tags:manage"],
    ["held less far", ["own", "tags:manage"], draft("team", ["tags:manage"]), "notYoursToGiveSoFar tags:manage"],
    ["a reach that one has", ["all", "orders:view"], draft("all", ["orders:view"]), "yes"],
    [
      "a reach that one lacks",
      ["team", "orders:view"],
      draft("all", ["orders:view"]),
      "notYoursToGiveSoFar orders:view",
    ],
    ["a grant of what one lacks", ["all"], draft("team", [], ["tags:manage"]), "notYoursToGive tags:manage"],
    ["a grant of what one holds", ["team", "tags:manage"], draft("team", [], ["tags:manage"]), "yes"],
    [
      "a new grant of what an old one had",
      ["all"],
      draft("team", [], ["orders:cancel"], null),
      "notYoursToGive orders:cancel",
    ],
    ["from a grant to everybody", ["all"], draft("team", ["orders:cancel"]), "notYoursToGive orders:cancel"],
    ["from everybody to a grant", ["all"], draft("team", [], ["orders:view"]), "notYoursToGive orders:view"],
    ["a grant grows by the reach", ["team"], draft("all", [], ["orders:cancel"]), "notYoursToGive orders:cancel"],
  ])("%s", (_, [reach, ...held], after, answer) => {
    expect(reasonOf(canReshape(actor(reach, ...held), before, after))).toBe(answer);
  });

  test("a new role is given whole", () => {
    expect(reasonOf(canReshape(actor("all", "orders:view"), null, draft("own", ["orders:view"])))).toBe("yes");
    expect(reasonOf(canReshape(actor("all"), null, draft("own", ["orders:view"])))).toBe("notYoursToGive orders:view");
  });

  test("it takes roles:manage, whatever else one holds", () => {
    const other = { permissions: effectiveOf({ roles: [{ permissions: ["members:manage"], reach: "all" }] }) };
    expect(canManageRoles(actor("own"))).toEqual({ allow: true });
    for (const verdict of [
      canManageRoles(other),
      canReshape(other, null, draft("own", [])),
      canDelete(other, before, null),
    ])
      expect(reasonOf(verdict)).toBe("permission roles:manage");
  });
});

describe("to delete a role", () => {
  const florist = role("team", ["orders:view"]);
  test.each<[string, Parameters<typeof actor>, WorkspaceRole, WorkspaceRole | null, string]>([
    ["nobody holds it", ["own"], florist, null, "yes"],
    ["the other gives no more", ["own"], florist, role("own", ["orders:view"]), "yes"],
    ["the other gives what one holds", ["all", "tags:manage"], florist, role("all", ["tags:manage"]), "yes"],
    ["the other gives what one lacks", ["all"], florist, role("own", ["tags:manage"]), "notYoursToGive tags:manage"],
    [
      "the other reaches further",
      ["team", "orders:view"],
      florist,
      role("all", ["orders:view"]),
      "notYoursToGiveSoFar orders:view",
    ],
    ["the administrator's", ["all"], { ...florist, administrator: true }, null, "administratorStays"],
  ])("%s", (_, [reach, ...held], gone, target, answer) => {
    expect(reasonOf(canDelete(actor(reach, ...held), gone, target))).toBe(answer);
  });
});
