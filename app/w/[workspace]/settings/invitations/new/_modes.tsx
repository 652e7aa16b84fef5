"use client";

import clsx from "clsx";
import { type ReactNode, useState } from "react";

type Mode = "one" | "several";
type Side = { label: string; form: ReactNode };
type Props = { label: string; one: Side; several: Side; open: Mode };

/** One person, or several at once. Both forms stay, so that nothing typed is lost on the way between them. */
export function Modes({ label, one, several, open }: Props) {
  const [mode, setMode] = useState(open);
  const sides = { one, several };
  function choose(next: Mode) {
    setMode(next);
    window.history.replaceState(null, "", next === "several" ? "?several" : window.location.pathname);
  }
  return (
    <>
      <fieldset className="mb-6 inline-flex rounded-md border border-line bg-sunken p-0.5">
        <legend className="sr-only">{label}</legend>
        {(["one", "several"] as const).map((key) => (
          <label
            key={key}
            className={clsx(
              "rounded-sm px-3 py-1 font-medium pointer-coarse:py-2.5 has-focus-visible:outline-2 has-focus-visible:outline-spruce",
              key === mode ? "bg-surface text-ink" : "text-ink-soft hover:text-ink",
            )}
          >
            <input type="radio" name="mode" checked={key === mode} onChange={() => choose(key)} className="sr-only" />
            {sides[key].label}
          </label>
        ))}
      </fieldset>
      <div hidden={mode !== "one"}>{one.form}</div>
      <div hidden={mode !== "several"}>{several.form}</div>
    </>
  );
}
