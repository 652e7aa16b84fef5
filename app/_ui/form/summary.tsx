"use client";

import { useEffect, useRef, useState } from "react";
import type { ActionResult } from "@/lib/gate/result";
import { fill, useWords } from "../words";

type Props = { failure: Extract<ActionResult, { ok: false }>; idOf: (name: string) => string };

/** What went wrong, all in one place, with a link to each field it is about. Takes the focus when it appears. */
export function Summary({ failure, idOf }: Props) {
  const words = useWords();
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => box.current?.focus(), []);
  const fields = Object.entries(failure.fields ?? {});
  const title = fields.length > 1 ? fill(words.summaryMany, { count: fields.length }) : words.summaryOne;
  const message = failure.refusal?.message ?? (failure.message || title);
  const [first] = fields;
  const only = fields.length === 1 && first?.[1] === message ? { id: idOf(first[0]), said: message } : null;
  const who = failure.refusal?.who ?? [];
  return (
    <div
      ref={box}
      role="alert"
      tabIndex={-1}
      className="mb-5 max-w-settings rounded-md border border-brick bg-brick-soft px-3.5 py-3 outline-offset-2"
    >
      <p className="font-medium text-brick-ink">{only ? <FieldLink {...only} /> : message}</p>
      {who.length > 0 && <p className="mt-1 text-sm">{fill(words.whoCanGrant, { who: who.join(", ") })}</p>}
      {failure.refusal?.way && (
        <p className="mt-1">
          <a className="link" href={failure.refusal.way.href}>
            {failure.refusal.way.label}
          </a>
        </p>
      )}
      {failure.again === "sign-in" && (
        <p className="mt-1">
          <a className="link" href="/sign-in" target="_blank" rel="noreferrer">
            {words.signInAgain}
          </a>
        </p>
      )}
      {fields.length > 0 && !only && (
        <ul className="mt-1.5 flex flex-col gap-0.5 text-sm">
          {fields.map(([name, said]) => (
            <li key={name}>
              <FieldLink id={idOf(name)} said={said} />
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

/** What is wrong, after the name of the field that it is about. */
function FieldLink({ id, said }: { id: string; said: string }) {
  const [name, setName] = useState("");
  useEffect(() => setName(nameOf(id)), [id]);
  return (
    <a
      href={`#${id}`}
      className="link inline-block py-0.5 text-brick-ink"
      onClick={(event) => {
        const target = document.getElementById(id);
        if (!target) return;
        event.preventDefault();
        target.focus();
      }}
    >
      {name && `${name}: `}
      {said}
    </a>
  );
}

/** How the page calls a field: its label, or the question of a group, without what stands behind it. */
function nameOf(id: string): string {
  const field = document.getElementById(id);
  const label = document.querySelector(`label[for="${CSS.escape(id)}"]`) ?? field?.querySelector("legend");
  return label?.firstChild?.textContent?.trim() ?? "";
}
