import { describe, expect, it } from "vitest";
import { effectiveOf, everything } from "@/lib/roles/effective";
import type { Permission } from "@/lib/roles/permission";
import { canCreateToken, canManageTokens } from "./policy";

const holding = (...permissions: Permission[]) => ({
  permissions: effectiveOf({ roles: [{ permissions, reach: "own" }] }),
});

describe("canCreateToken (A73)", () => {
  it.each([
    ["whoever manages tokens, what they hold", holding("api-tokens:manage", "teams:manage"), ["teams:manage"], true],
    ["nothing that they lack", holding("api-tokens:manage"), ["teams:manage"], false],
    ["nobody else", holding("teams:manage"), ["teams:manage"], false],
    ["the Owner, whatever can be carried", { permissions: everything }, ["members:manage", "billing:manage"], true],
  ] as const)("lets %s", (_, actor, permissions, allowed) => {
    expect(canCreateToken(actor, permissions).allow).toBe(allowed);
  });

  it("names what is missing", () => {
    expect(canCreateToken(holding("api-tokens:manage"), ["teams:manage"])).toMatchObject({
      because: { code: "notYoursToGive", permission: "teams:manage" },
    });
    expect(canManageTokens(holding())).toMatchObject({ because: { permission: "api-tokens:manage" } });
  });
});
