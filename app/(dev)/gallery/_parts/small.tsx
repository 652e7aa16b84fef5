import { Plus } from "lucide-react";
import { Badge } from "@/app/_ui/badge";
import { Button } from "@/app/_ui/button";
import { Callout } from "@/app/_ui/callout";
import { Changes } from "@/app/_ui/changes";
import { CopyButton } from "@/app/_ui/copy-button";
import { Description, DescriptionList } from "@/app/_ui/description-list";
import { EmptyState } from "@/app/_ui/empty-state";
import { Kbd } from "@/app/_ui/kbd";
import { PageHeader } from "@/app/_ui/page-header";
import { RelativeTime } from "@/app/_ui/relative-time";
import { Skeleton } from "@/app/_ui/skeleton";
import { Tabs } from "@/app/_ui/tabs";
import { Tooltip } from "@/app/_ui/tooltip";
import { Part, Row } from "./part";

const variants = ["primary", "secondary", "ghost", "danger"] as const;
const tabs = [
  { href: "/gallery", label: "Members", count: 12 },
  { href: "/gallery#invitations", label: "Invitations", count: 2 },
];

export function Small({ theme }: { theme: string }) {
  return (
    <Part title="Buttons, states, words">
      {(["md", "sm", "lg"] as const).map((size) => (
        <Row key={size}>
          {variants.map((variant) => (
            <Button key={variant} variant={variant} size={size}>
              {variant === "danger" ? "Remove Ann" : variant === "primary" ? "Invite members" : "Resend"}
            </Button>
          ))}
          <Button size={size}>
            <Plus aria-hidden /> Create team
          </Button>
          <Button size={size} variant="primary" pending>
            Save changes
          </Button>
          <Button size={size} disabled aria-disabled>
            Resend
          </Button>
        </Row>
      ))}
      <Row>
        <Badge tone="good">Accepted</Badge>
        <Badge tone="attention">Pending</Badge>
        <Badge tone="danger">Mail failed</Badge>
        <Badge>Revoked</Badge>
        <Badge tone="done">2FA</Badge>
        <Kbd>⌘K</Kbd>
        <CopyButton value="secret" />
        <Tooltip tip="Sent three times; the last one on Tuesday">
          <Button size="sm">Hover me</Button>
        </Tooltip>
        <RelativeTime at={new Date(Date.now() - 7_200_000)} />
        <RelativeTime at="2026-02-03T10:00:00Z" />
        <Changes from={["Basic"]} to={["Admin", "Support"]} label={{ from: "From", to: "to" }} />
      </Row>
      <div className="mt-4 grid gap-4 lg:grid-cols-3">
        <Callout title="Everyone in Sales can see this">Reach decides which conversations a role sees.</Callout>
        <Callout tone="attention" title="Sam has no second factor" actions={<Button size="sm">Remind Sam</Button>}>
          The deadline is Friday.
        </Callout>
        <Callout tone="danger" title="Three letters could not be delivered">
          The provider refused the sender’s address.
        </Callout>
      </div>
      <div className="mt-6 grid gap-8 lg:grid-cols-2">
        <div>
          <PageHeader
            title="Members"
            sentence="12 members, 2 invitations waiting, everyone has 2FA but Sam."
            actions={<Button variant="primary">Invite members</Button>}
          />
          <Tabs label={`Parts of members, ${theme}`} tabs={tabs} current="/gallery" />
          <DescriptionList>
            <Description name="E-mail">ann@acme.test</Description>
            <Description name="Roles">Admin, Supervisor</Description>
            <Description name="Joined">3 February</Description>
          </DescriptionList>
        </div>
        <div>
          <EmptyState title="No teams yet" action={<Button variant="primary">Create team</Button>}>
            A team shares work: conversations can be given to it, and go to whoever has room.
          </EmptyState>
          <Skeleton rows={3} />
        </div>
      </div>
    </Part>
  );
}
