import { page } from "@/app/_gate/page";
import { LinkButton } from "@/app/_ui/link-button";
import { PageHeader } from "@/app/_ui/page-header";
import { AppFrame } from "@/app/_ui/shell/app-frame";
import type { Account, EntryGroup } from "@/app/_ui/shell/entries";
import { SettingsFrame } from "@/app/_ui/shell/settings-frame";
import { Tabs } from "@/app/_ui/tabs";
import { succeed } from "../_parts/actions";
import { Tables } from "../_parts/tables";

const here = "/gallery/shell";
const menu: EntryGroup[] = [
  {
    entries: [
      { href: "/gallery/inbox", label: "Inbox", icon: "inbox", badge: 4, key: "i" },
      { href: "/gallery/contacts", label: "Contacts", icon: "contacts", key: "c" },
      { href: "/gallery/templates", label: "Templates", icon: "templates" },
      { href: "/gallery/orders", label: "Orders", icon: "orders", key: "o" },
      { href: "/gallery/reports", label: "Reports", icon: "reports", key: "r" },
      { href: "/gallery/developers", label: "Developers", icon: "developers" },
    ],
  },
  { entries: [{ href: here, label: "Account settings", icon: "settings", key: "s" }] },
];
const account: Account = {
  name: "Olga Verne",
  email: "olga@acme.test",
  entries: [
    { href: "/gallery/profile", label: "My profile", icon: "profile", key: "p" },
    { href: "/gallery/team", label: "Team", icon: "people" },
    { href: "/gallery/notifications", label: "Notifications", icon: "notifications" },
  ],
  signOut: succeed,
};
const settings = [
  {
    label: "People",
    entries: [
      ["members", "Members"],
      ["invitations", "Invitations"],
      ["teams", "Teams"],
    ],
  },
  {
    label: "Access",
    entries: [
      ["roles", "Roles"],
      ["security", "Security"],
      ["audit", "Audit log"],
    ],
  },
  {
    label: "Workspace",
    entries: [
      ["workspace", "Company"],
      ["channels", "Channels"],
      ["billing", "Billing"],
    ],
  },
].map(({ label, entries }) => ({
  label,
  entries: entries.map(([path, name]) => ({ href: path === "members" ? here : `/gallery/${path}`, label: name ?? "" })),
}));
const places = {
  all: [
    { name: "Acme Flowers", href: here, hint: "Owner", current: true, fields: { slug: "acme" } },
    { name: "Globex", href: "/gallery", hint: "Agent", current: false, fields: { slug: "globex" } },
  ],
  go: succeed,
  fresh: { href: "/workspaces/new", label: "New workspace" },
};

export default page(here, async () => (
  <AppFrame places={places} menu={menu} account={account} actions={[{ label: "Invite members", href: "/gallery" }]}>
    <SettingsFrame label="Account settings" groups={settings}>
      <PageHeader
        title="Members"
        sentence="12 members, 2 invitations waiting, everyone has 2FA but Sam."
        actions={
          <LinkButton href="/gallery" variant="primary">
            Invite members
          </LinkButton>
        }
      />
      <Tabs
        label="Parts"
        current={here}
        tabs={[
          { href: here, label: "Active", count: 12 },
          { href: "/gallery", label: "Suspended", count: 1 },
        ]}
      />
      <Tables theme="" />
    </SettingsFrame>
  </AppFrame>
));
