import { getTranslations } from "next-intl/server";
import { wordsOf } from "@/app/_messages/permission-words";
import { pictureOf } from "@/app/_pictures/address";
import { Avatar } from "@/app/_ui/avatar";
import { Badge, type Tone } from "@/app/_ui/badge";
import { ActionButton } from "@/app/_ui/form/action-button";
import { RelativeTime } from "@/app/_ui/relative-time";
import { columnsOf } from "@/app/_ui/table/columns";
import { DataTable } from "@/app/_ui/table/data-table";
import type { ApiToken, TokenState } from "@/lib/api-tokens/api-token";
import type { Stretch } from "@/lib/kernel/cursor";
import { isPermission } from "@/lib/roles/permission";
import { revokeToken } from "./actions";

const TONES: Record<TokenState, Tone> = { active: "good", asleep: "attention", expired: "neutral", revoked: "neutral" };
const NAMED = 2;

const column = columnsOf<ApiToken>();

type Props = { list: Stretch<ApiToken>; now: Date; zone: string };

/** Who comes in by program: as whom, to do what, until when, and when last. */
export async function TokenTable({ list, now, zone }: Props) {
  const [t, names] = await Promise.all([getTranslations("developers"), getTranslations("permissions.keys")]);
  const may = ({ permissions }: ApiToken) => {
    const known = permissions.filter(isPermission).map((one) => names(wordsOf(one)));
    const more = known.length - NAMED;
    const first = known.slice(0, NAMED).join(" · ");
    return more > 0 ? t("andMore", { names: first, more }) : first;
  };
  const columns = column.columns([
    column.accessor("name", {
      header: t("token"),
      meta: { title: true },
      cell: ({ row: { original: one } }) => (
        <span className="min-w-0">
          {one.name}
          <span className="block truncate font-normal text-ink-soft">{may(one)}</span>
        </span>
      ),
    }),
    column.accessor("maker", {
      header: t("maker"),
      cell: ({ row: { original: one } }) => (
        <span className="inline-flex min-w-0 items-center gap-2 align-middle">
          <Avatar size="sm" name={one.maker.name} picture={pictureOf({ ...one.maker, id: one.maker.userId })} />
          <span className="truncate">{one.maker.name}</span>
        </span>
      ),
    }),
    column.accessor("state", {
      header: t("state"),
      meta: { plain: true },
      cell: ({ row: { original: one } }) => (
        <>
          <Badge tone={TONES[one.state]}>{t(`states.${one.state}`)}</Badge>
          {one.state === "asleep" && (
            <span className="text-ink-soft max-sm:ms-1.5 sm:block sm:ps-4">
              {t("asleepWhy", { name: one.maker.name })}
            </span>
          )}
        </>
      ),
    }),
    column.accessor("lastUsedAt", {
      header: t("used"),
      cell: ({ row: { original: one } }) =>
        one.lastUsedAt ? (
          <span>
            <RelativeTime at={one.lastUsedAt} now={now} zone={zone} />
            {one.lastUsedFrom && <span className="text-ink-soft sm:block"> {t("from", { ip: one.lastUsedFrom })}</span>}
          </span>
        ) : (
          <span className="text-ink-soft">{t("never")}</span>
        ),
    }),
    column.accessor("expiresAt", {
      header: t("ends"),
      cell: ({ row: { original: one } }) => <RelativeTime at={one.revokedAt ?? one.expiresAt} now={now} zone={zone} />,
    }),
    column.display({
      id: "actions",
      header: t("actions"),
      meta: { plain: true, align: "end" },
      cell: ({ row: { original: one } }) =>
        (one.state === "active" || one.state === "asleep") && (
          <ActionButton
            size="sm"
            variant="ghost"
            action={revokeToken}
            fields={{ tokenId: one.id }}
            confirm={{
              title: t("revokeTitle", { name: one.name }),
              consequence: t("revokeText"),
              confirm: t("revokeConfirm"),
            }}
          >
            {t("revoke")}
          </ActionButton>
        ),
    }),
  ]);
  const at = (cursor: string | null) => (cursor ? `?${new URLSearchParams({ cursor })}` : undefined);
  return (
    <DataTable
      caption={t("caption")}
      rows={list.rows}
      columns={columns}
      rowId={(one) => one.id}
      pages={{ newer: at(list.previous), older: at(list.next) }}
    />
  );
}
