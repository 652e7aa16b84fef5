import type { Role } from "@/lib/roles/role";

/** Source: reference 004, "Order Payment Administrator" and its optional permissions. No section but Orders. */
export const orderPaymentAdministrator: Role = {
  key: "order-payment-administrator",
  name: "Order Payment Administrator",
  description: "Works on orders and sees payments, and nothing else.",
  reach: "all",
  permissions: ["orders:view", "orders:create", "orders:cancel", "orders:delete", "orders:comment", "payments:view"],
  grants: [
    {
      key: "independent-orders",
      name: "Independent orders",
      description: "Creates orders without a conversation.",
      permissions: ["orders:create-independent"],
    },
    {
      key: "payment-reconciliation",
      name: "Payment reconciliation",
      description: "Reconciles orders, rejects payments, reopens rejected orders and comments on them.",
      permissions: ["payments:reconcile", "payments:reject", "payments:reopen", "payments:comment"],
    },
    {
      key: "payment-reports",
      name: "Payment reports",
      description: "Makes, filters and exports payment reports.",
      permissions: ["reports:payments"],
    },
  ],
  administrator: false,
};
