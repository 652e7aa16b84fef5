import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { ActionButton } from "@/app/_ui/form/action-button";
import { RelativeTime } from "@/app/_ui/relative-time";
import { columnsOf } from "@/app/_ui/table/columns";
import { DataTable } from "@/app/_ui/table/data-table";
import type { ListInvitations } from "@/lib/invitations/input";
import { isOpen } from "@/lib/invitations/invitation";
import type { Listed } from "@/lib/invitations/queries/list-invitations";
import type { Stretch } from "@/lib/kernel/cursor";
import { MailDelivery } from "./_delivery";
import { RowActions } from "./_row-actions";
import { InvitationState } from "./_state";
import { resendMany } from "./actions";

type Props = {
  list: Stretch<Listed>;
  asked: ListInvitations;
  base: string;
  now: Date;
  zone: string;
  empty: ReactNode;
};

const column = columnsOf<Listed>();

/** Who is invited: state, until when, mail, by whom, and what can be done about it. */
export async function InvitationTable({ list, asked, base, now, zone, empty }: Props) {
  const t = await getTranslations("invitations");
  const columns = column.columns([
    column.accessor("name", {
      header: t("person"),
      meta: { title: true },
      cell: ({ row: { original: one } }) => (
        <>
          <a href={`${base}/${one.id}`}>{one.name}</a>
          <span className="block truncate font-normal text-ink-soft">{one.email}</span>
          {one.replaces && (
            <span className="block truncate font-normal text-ink-soft">{t("takesOver", { name: one.replaces })}</span>
          )}
        </>
      ),
    }),
    column.accessor("state", {
      header: t("state"),
      meta: { plain: true },
      cell: ({ row: { original: one } }) => (
        <>
          <InvitationState state={one.state} />
          <span className="text-ink-soft max-sm:ms-1.5 sm:block sm:ps-4">
            {t.rich(one.state === "pending" ? "until" : "ended", {
              date: () => <RelativeTime at={one.endedAt ?? one.expiresAt} now={now} zone={zone} />,
            })}
          </span>
        </>
      ),
    }),
    column.accessor("roles", {
      header: t("roles"),
      cell: ({ row: { original: one } }) => one.roles.join(", ") || t("noRoles"),
    }),
    column.accessor("delivery", {
      header: t("mail"),
      cell: ({ row: { original: one } }) => isOpen(one.state) && <MailDelivery delivery={one.delivery} />,
    }),
    column.accessor("inviter", { header: t("inviter"), meta: { wide: true } }),
    column.display({
      id: "actions",
      header: t("actions"),
      meta: { quiet: true, align: "end" },
      cell: ({ row: { original: one } }) => isOpen(one.state) && <RowActions invitation={one} />,
    }),
  ]);
  const at = (cursor: string | null) => (cursor ? addressOf(asked, cursor) : undefined);
  return (
    <DataTable
      caption={t("caption")}
      rows={list.rows}
      columns={columns}
      rowId={(one) => one.id}
      pages={{ newer: at(list.previous), older: at(list.next) }}
      selection={{
        label: (one) => t("select", { name: one.name }),
        actions: (
          <ActionButton size="sm" action={resendMany}>
            {t("resend")}
          </ActionButton>
        ),
      }}
      empty={empty}
    />
  );
}

function addressOf({ q, state }: ListInvitations, cursor: string): string {
  const filters = Object.entries({ q, state }).filter((pair): pair is [string, string] => Boolean(pair[1]));
  return `?${new URLSearchParams([...filters, ["cursor", cursor]])}`;
}
