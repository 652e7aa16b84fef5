import { grantablePermissions } from "@/lib/roles/permission";
import type { Pack } from "@/lib/roles/role";
import { conversationAgent } from "./conversation-agent";
import { orderPaymentAdministrator } from "./order-payment-administrator";
import { supervisor } from "./supervisor";

/**
 * Source: reference 004, "User Roles"; its invitations last 7 days. The Administrator holds more than is told there, since they
 * assign every role and nobody gives what they don't hold.
 */
export const salesAndPayments: Pack = {
  key: "sales-and-payments",
  name: "Sales and payments",
  description: "Five roles for selling in conversations, with optional permissions to switch on for single members.",
  invitationHours: 168,
  roles: [
    conversationAgent,
    {
      key: "administrator",
      name: "Administrator",
      description: "Does everything, watches the work of every agent, and decides who is in and what they may do.",
      reach: "all",
      permissions: grantablePermissions,
      grants: [],
      administrator: true,
    },
    supervisor,
    orderPaymentAdministrator,
    {
      key: "stakeholder",
      name: "Stakeholder",
      description: "Works on every conversation and order, and on tags, templates and reports.",
      reach: "all",
      permissions: [
        "conversations:view",
        "conversations:reply",
        "conversations:claim",
        "conversations:transfer",
        "conversations:assign",
        "conversations:close",
        "conversations:history",
        "tags:manage",
        "templates:view",
        "templates:manage",
        "orders:view",
        "orders:create",
        "orders:cancel",
        "orders:delete",
        "orders:comment",
        "reports:conversations",
        "reports:payments",
      ],
      grants: [],
      administrator: false,
    },
  ],
};
