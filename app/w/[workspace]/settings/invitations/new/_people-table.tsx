"use client";

import clsx from "clsx";
import { X } from "lucide-react";
import { Button } from "@/app/_ui/button";
import { ActionButton } from "@/app/_ui/form/action-button";
import { useForm } from "@/app/_ui/form/form-context";
import { Message } from "@/app/_ui/message";
import { fill } from "@/app/_ui/words";
import type { FormAction } from "@/lib/gate/result";
import type { TypedField } from "@/lib/invitations/typed";
import type { Found } from "./_checked";
import type { Row } from "./_rows";
import type { PeopleWords } from "./_words";

type Props = {
  rows: Row[];
  found: Found | null;
  words: PeopleWords;
  resend: FormAction;
  /** `edited` names the field whose problem is being put right. */
  onChange: (rows: Row[], edited?: string) => void;
};

const always: TypedField[] = ["firstName", "lastName", "email"];
const others: TypedField[] = ["phone", "roles", "teams", "capacity"];

/** Each person in a row that can be put right, with what is wrong with it underneath. */
export function PeopleTable({ rows, found, words, resend, onChange }: Props) {
  const form = useForm();
  const columns = [...always, ...others.filter((field) => rows.some((row) => row[field]))];
  const change = (key: string, field: TypedField, value: string) =>
    onChange(
      rows.map((row) => (row.key === key ? { ...row, [field]: value } : row)),
      `people.${key}.${field}`,
    );
  const nameOf = (row: Row) => `${row.firstName} ${row.lastName}`.trim() || row.email;

  return (
    <div className="overflow-x-auto rounded-md border border-line bg-surface">
      <table className="w-full border-collapse text-sm sm:min-w-160">
        <caption className="sr-only">{words.list}</caption>
        <thead className="max-sm:sr-only">
          <tr className="border-b border-line text-start text-ink-soft">
            {columns.map((field) => (
              <th key={field} scope="col" className="px-2 py-1.5 text-start font-medium">
                {words.fields[field]}
              </th>
            ))}
            <td />
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => {
            const standing = found?.standings[row.key];
            return (
              <tr
                key={row.key}
                className="border-b border-line align-top last:border-b-0 max-sm:grid max-sm:grid-cols-2 max-sm:py-1.5"
              >
                {columns.map((field) => {
                  const name = `people.${row.key}.${field}`;
                  const id = form?.idOf(name) ?? name;
                  const problem = form?.errorOf(name) ?? found?.problems[name];
                  return (
                    <td key={field} className={clsx("px-1 py-1", field === "email" && "max-sm:col-span-2")}>
                      <input
                        id={id}
                        value={row[field]}
                        onChange={(event) => change(row.key, field, event.target.value)}
                        aria-label={`${words.fields[field]}, ${nameOf(row)}`}
                        aria-invalid={problem ? true : undefined}
                        aria-describedby={problem ? `${id}-error` : undefined}
                        inputMode={field === "email" ? "email" : undefined}
                        maxLength={400}
                        className="control w-full min-w-24 px-2"
                      />
                      {problem && (
                        <div className="max-w-60 py-1">
                          <Message id={`${id}-error`}>{problem}</Message>
                        </div>
                      )}
                      {field === "email" && standing?.invitationId && (
                        <ActionButton size="sm" action={resend} fields={{ invitationId: standing.invitationId }}>
                          {words.resend}
                        </ActionButton>
                      )}
                      {field === "email" && standing?.is === "removed" && (
                        <p className="max-w-60 py-1 text-ink-soft">{fill(words.removed, { name: standing.name })}</p>
                      )}
                    </td>
                  );
                })}
                <td className="w-10 px-1 py-1 max-sm:col-start-2 max-sm:justify-self-end">
                  <Button
                    variant="ghost"
                    size="icon"
                    aria-label={fill(words.remove, { name: nameOf(row) })}
                    onClick={() => onChange(rows.filter(({ key }) => key !== row.key))}
                  >
                    <X aria-hidden />
                  </Button>
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}
