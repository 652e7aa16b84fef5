import type { MenuKey } from "@/lib/roles/menu";
import { menus, permissionsBehind } from "@/lib/roles/menu-entries";
import { grantablePermissions } from "@/lib/roles/permission";
import type { Pack, Role } from "@/lib/roles/role";

/** Source: reference 001, "Default Role Functional Permissions", which says for each role the menus that it doesn't see. */
export const operations: Pack = {
  key: "operations",
  name: "Operations",
  description: "Six roles told apart by the menus that they see.",
  invitationHours: 168,
  roles: [
    {
      ...role("admin", "Admin", "Has every menu, and decides who is in and what they may do."),
      permissions: grantablePermissions,
      administrator: true,
    },
    {
      ...role(
        "operator",
        "Operator",
        "Runs the daily business: inbox, templates, campaigns, catalogue, orders and reports.",
      ),
      permissions: allBut("contacts", "chatbot", "integrations", "developers", "settings"),
    },
    {
      ...role("developer", "Developer", "Has every menu but Account settings."),
      permissions: allBut("settings"),
    },
    {
      ...role("inbox-manager", "Inbox Manager", "Has every menu but Developers and Account settings."),
      permissions: allBut("developers", "settings"),
    },
    {
      ...role("service", "Service", "Has the inbox only, with the conversations of every channel."),
      permissions: permissionsBehind(["inbox"]),
    },
    {
      ...role("sale", "Sale", "Has inbox and contacts, and sees only the conversations that are theirs."),
      reach: "own",
      permissions: [
        "conversations:view",
        "conversations:reply",
        "conversations:transfer",
        "conversations:assign",
        "conversations:close",
        "conversations:history",
        "contacts:view",
        "contacts:create",
        "contacts:edit",
      ],
    },
  ],
};

function role(key: string, name: string, description: string): Omit<Role, "permissions"> {
  return { key, name, description, reach: "all", grants: [], administrator: false };
}

function allBut(...unseen: MenuKey[]) {
  return permissionsBehind(menus.map(({ key }) => key).filter((key) => !unseen.includes(key)));
}
