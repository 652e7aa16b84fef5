import type { Role } from "@/lib/roles/role";

/** Source: reference 004, "Conversation Agent" and its optional permissions. */
export const conversationAgent: Role = {
  key: "conversation-agent",
  name: "Conversation Agent",
  description:
    "Sells and answers in the conversations that are theirs, with the orders, tags, templates and reports for it.",
  reach: "own",
  permissions: [
    "conversations:view",
    "conversations:reply",
    "conversations:close",
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
  grants: [
    {
      key: "conversation-dispenser",
      name: "Conversation dispenser",
      description: "Takes unassigned conversations.",
      permissions: ["conversations:claim"],
    },
    {
      key: "conversation-transfer",
      name: "Conversation transfer",
      description: "Hands own conversations to a colleague or team.",
      permissions: ["conversations:transfer"],
    },
    {
      key: "independent-orders",
      name: "Independent orders",
      description: "Creates orders without a conversation.",
      permissions: ["orders:create-independent"],
    },
  ],
  administrator: false,
};
