import type { Role } from "@/lib/roles/role";

/** Source: reference 004, "Supervisor" and its optional permissions. */
export const supervisor: Role = {
  key: "supervisor",
  name: "Supervisor",
  description:
    "Watches everybody's conversations, assigns and closes them, corrects contact details and sends catalogue items.",
  reach: "all",
  permissions: [
    "conversations:view",
    "conversations:assign",
    "conversations:close",
    "conversations:history",
    "contacts:view",
    "contacts:edit",
    "catalogue:send",
  ],
  grants: [
    {
      key: "order-and-payment-administrator",
      name: "Order and payment administrator",
      description: "Creates, cancels, deletes and comments on orders, and sees payments.",
      permissions: [
        "orders:view",
        "orders:create",
        "orders:cancel",
        "orders:delete",
        "orders:comment",
        "payments:view",
      ],
    },
    {
      key: "payment-reconciler",
      name: "Payment reconciler",
      description: "Reconciles orders, rejects payments, reopens rejected orders and comments on them.",
      permissions: [
        "orders:view",
        "orders:comment",
        "payments:view",
        "payments:reconcile",
        "payments:reject",
        "payments:reopen",
        "payments:comment",
      ],
    },
    {
      key: "independent-orders",
      name: "Independent orders",
      description: "Creates orders without a conversation, and cancels, deletes and comments on those.",
      permissions: ["orders:view", "orders:create-independent", "orders:manage-independent"],
    },
    {
      key: "conversation-reports",
      name: "Conversation reports",
      description: "Makes, filters and exports conversation reports.",
      permissions: ["reports:conversations"],
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
