"use client";

import { useState } from "react";
import { Button } from "@/app/_ui/button";
import { Field } from "@/app/_ui/field";
import { payloadOf } from "@/app/_ui/form/payload";
import { useAction } from "@/app/_ui/form/use-action";
import { Textarea } from "@/app/_ui/textarea";
import { fill } from "@/app/_ui/words";
import type { FormAction } from "@/lib/gate/result";
import type { Check, Found } from "./_checked";
import { PeopleTable } from "./_people-table";
import { type Row, rowsOf, textOf } from "./_rows";
import type { PeopleWords } from "./_words";

type Props = { words: PeopleWords; check: Check; resend: FormAction };

/** Several people: pasted or from a file, then seen row by row, each with its problem, before anything is sent. */
export function SeveralPeople({ words, check, resend }: Props) {
  const [text, setText] = useState("");
  const [rows, setRows] = useState<Row[] | null>(null);
  const [unknown, setUnknown] = useState<string[]>([]);
  const [found, setFound] = useState<Found | null>(null);
  const { run, pending } = useAction(check, { onDone: ({ data }) => setFound(data ?? null), onFail: () => {} });

  async function read() {
    const { readPeople } = await import("@/lib/invitations/paste");
    const { people, unknown } = readPeople(text);
    if (people.length === 0) return;
    const next = rowsOf(people);
    setRows(next);
    setUnknown(unknown);
    setFound(null);
    run(payloadOf({ people: JSON.stringify(next) }));
  }

  function change(next: Row[], edited?: string) {
    setRows(next.length > 0 ? next : null);
    if (edited && found) {
      const { [edited]: _, ...problems } = found.problems;
      setFound({ ...found, problems });
    }
  }

  return (
    <>
      <input type="hidden" name="people" value={JSON.stringify(rows ?? [])} />
      {rows ? (
        <>
          <div className="flex flex-wrap items-center justify-between gap-3">
            <p className="text-ink-soft">
              {fill(words.found, { count: rows.length })}
              {unknown.length > 0 && ` ${fill(words.unknown, { columns: unknown.join(", ") })}`}
            </p>
            <Button variant="ghost" size="sm" onClick={() => setRows(null)}>
              {words.back}
            </Button>
          </div>
          <PeopleTable rows={rows} found={found} words={words} resend={resend} onChange={change} />
        </>
      ) : (
        <div className="flex max-w-settings flex-col gap-3">
          <Field name="people" label={words.paste} help={words.pasteHelp}>
            <Textarea
              name=""
              rows={7}
              value={text}
              onChange={(event) => setText(event.target.value)}
              spellCheck={false}
              className="font-mono text-sm"
            />
          </Field>
          <div className="flex flex-wrap items-center gap-2">
            <Button onClick={read} pending={pending} disabled={!text.trim()}>
              {words.read}
            </Button>
            <label className="link cursor-pointer has-focus-visible:outline-2 has-focus-visible:outline-spruce">
              {words.file}
              <input
                type="file"
                accept=".csv,.tsv,.txt,text/csv,text/plain"
                className="sr-only"
                onChange={async ({ target }) => {
                  const [file] = target.files ?? [];
                  if (file) setText(await textOf(file));
                  target.value = "";
                }}
              />
            </label>
          </div>
        </div>
      )}
    </>
  );
}
