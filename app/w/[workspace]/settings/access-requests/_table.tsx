import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { wordsOf } from "@/app/_messages/permission-words";
import { pictureOf } from "@/app/_pictures/address";
import { Avatar } from "@/app/_ui/avatar";
import { Badge, type Tone } from "@/app/_ui/badge";
import { ActionButton } from "@/app/_ui/form/action-button";
import { RelativeTime } from "@/app/_ui/relative-time";
import { columnsOf } from "@/app/_ui/table/columns";
import { DataTable } from "@/app/_ui/table/data-table";
import type { AccessRequest, State } from "@/lib/access-requests/access-request";
import type { Way } from "@/lib/access-requests/answers";
import type { Stretch } from "@/lib/kernel/cursor";
import { WayButton } from "./_way-button";
import { declineAccess } from "./actions";

/** A request as a row: the way to say yes that brings the least, if this reader may answer. */
export type Row = AccessRequest & { best: Way | null; mayAnswer: boolean };

type Props = {
  list: Stretch<Row>;
  state: "open" | "answered";
  base: string;
  now: Date;
  zone: string;
  empty: ReactNode;
};

const tones: Record<State, Tone> = {
  open: "attention",
  held: "done",
  granted: "done",
  declined: "danger",
  withdrawn: "neutral",
};

const column = columnsOf<Row>();

/** Who asks for what, since when, and the answer in one click. */
export async function RequestTable({ list, state, base, now, zone, empty }: Props) {
  const [t, names] = await Promise.all([getTranslations("access.requests"), getTranslations("permissions.keys")]);
  const person = column.accessor((row) => row.asker.name, {
    id: "person",
    header: t("person"),
    meta: { title: true },
    cell: ({ row: { original: one } }) => (
      <span className="flex min-w-0 items-center gap-2">
        <Avatar name={one.asker.name} size="sm" picture={pictureOf({ ...one.asker, id: one.asker.userId })} />
        <a href={`${base}/${one.id}`}>{one.asker.name}</a>
      </span>
    ),
  });
  const permission = column.accessor("permission", {
    header: t("permission"),
    meta: { plain: true },
    cell: ({ row: { original: one } }) => (
      <>
        {names(wordsOf(one.permission))}
        {one.note && <span className="block text-ink-soft">{one.note}</span>}
      </>
    ),
  });
  const asked = column.accessor("askedAt", {
    header: t("asked"),
    cell: ({ row: { original: one } }) => <RelativeTime at={one.askedAt} now={now} zone={zone} />,
  });
  const answer = column.accessor("state", {
    header: t("answer"),
    cell: ({ row: { original: one } }) => (
      <>
        <Badge tone={tones[one.state]}>{t(`states.${one.state}`)}</Badge>
        {one.state !== "withdrawn" && <span className="block text-ink-soft sm:ps-4">{one.answeredBy}</span>}
      </>
    ),
  });
  const actions = column.display({
    id: "actions",
    header: t("answer"),
    meta: { plain: true, align: "end" },
    cell: ({ row: { original: one } }) => <Answers row={one} />,
  });
  const at = (cursor: string | null) => {
    return cursor ? `?${new URLSearchParams({ ...(state === "answered" && { state }), cursor })}` : undefined;
  };
  return (
    <DataTable
      caption={t("caption")}
      rows={list.rows}
      columns={column.columns([person, permission, asked, state === "open" ? actions : answer])}
      rowId={(one) => one.id}
      pages={{ newer: at(list.previous), older: at(list.next) }}
      empty={empty}
    />
  );
}

async function Answers({ row: { id, asker, best, mayAnswer } }: { row: Row }) {
  const t = await getTranslations("access.requests");
  if (!mayAnswer) return <span className="text-ink-soft">{t("cannotTitle")}</span>;
  return (
    <span className="relative inline-flex flex-wrap justify-end gap-1 max-sm:mt-1">
      {best && <WayButton requestId={id} way={best} size="sm" />}
      <ActionButton
        size="sm"
        variant="ghost"
        action={declineAccess}
        fields={{ requestId: id }}
        aria-label={t("declineOne", { name: asker.name })}
      >
        {t("decline")}
      </ActionButton>
    </span>
  );
}
