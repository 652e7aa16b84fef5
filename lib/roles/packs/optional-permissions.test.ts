import { expect, test } from "vitest";
import { effectiveOf, listHeld } from "@/lib/roles/effective";
import { salesAndPayments } from "./sales-and-payments";

/** Role, its reach, grant: what it adds to the role, by reference 004's "Optional Permissions". */
const truth: Record<string, Record<string, string>> = {
  "Conversation Agent, own": {
    "Conversation dispenser": "conversations:claim",
    "Conversation transfer": "conversations:transfer",
    "Independent orders": "orders:create-independent",
  },
  "Supervisor, all": {
    "Order and payment administrator":
      "orders:view orders:create orders:cancel orders:delete orders:comment payments:view",
    "Payment reconciler":
      "orders:view orders:comment payments:view payments:reconcile payments:reject payments:reopen payments:comment",
    "Independent orders": "orders:view orders:create-independent orders:manage-independent",
    "Conversation reports": "reports:conversations",
    "Payment reports": "reports:payments",
  },
  "Order Payment Administrator, all": {
    "Independent orders": "orders:create-independent",
    "Payment reconciliation": "payments:reconcile payments:reject payments:reopen payments:comment",
    "Payment reports": "reports:payments",
  },
};

const shipped = Object.fromEntries(
  salesAndPayments.roles
    .filter(({ grants }) => grants.length > 0)
    .map((role) => [
      `${role.name}, ${role.reach}`,
      Object.fromEntries(role.grants.map(({ name, permissions }) => [name, permissions.join(" ")])),
    ]),
);

test("each role offers the optional permissions of its reference, and no other role offers any", () => {
  expect(shipped).toEqual(truth);
});

const cases = salesAndPayments.roles.flatMap((role) => role.grants.map((grant) => ({ role, grant })));

test.each(cases)("$role.name with $grant.name holds both, as far as the role reaches", ({ role, grant }) => {
  const held = listHeld({
    permissions: effectiveOf({ roles: [role], grants: [{ permissions: grant.permissions, reach: role.reach }] }),
  });
  expect(new Set(held.map(({ permission }) => permission))).toEqual(
    new Set([...role.permissions, ...grant.permissions]),
  );
  expect(new Set(held.map(({ reach }) => reach))).toEqual(new Set([role.reach]));
});
