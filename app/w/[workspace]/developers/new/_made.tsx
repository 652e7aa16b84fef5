"use client";

import type { Route } from "next";
import { useEffect, useRef } from "react";
import { Callout } from "@/app/_ui/callout";
import { CopyButton } from "@/app/_ui/copy-button";
import { LinkButton } from "@/app/_ui/link-button";
import { fill } from "@/app/_ui/words";
import type { NewTokenWords } from "./_words";

type Props = { name: string; token: string; slug: string; words: NewTokenWords };

/** The token, for the only time. It lives in this page's memory alone, and is gone with it. */
export function Made({ name, token, slug, words }: Props) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const command = `curl ${window.location.origin}/api/v1/me -H "Authorization: Bearer ${token}"`;
  return (
    <div className="flex max-w-settings flex-col items-stretch gap-5">
      <h1 ref={heading} tabIndex={-1} className="text-lg font-semibold tracking-[-0.01em] outline-none">
        {fill(words.madeTitle, { name })}
      </h1>
      <Callout tone="attention">{words.madeOnce}</Callout>
      <Secret label={words.secret} value={token} copy={words.copy} primary />
      <Secret label={words.tryIt} value={command} copy={words.copyCommand} />
      <div>
        <LinkButton href={`/w/${slug}/developers` as Route}>{words.done}</LinkButton>
      </div>
    </div>
  );
}

function Secret({ label, value, copy, primary }: { label: string; value: string; copy: string; primary?: true }) {
  return (
    <section aria-label={label} className="flex flex-col gap-1.5">
      <div className="flex items-center justify-between gap-4">
        <span className="font-medium">{label}</span>
        <CopyButton value={value} label={copy} look={{ size: "sm", variant: primary ? "primary" : "secondary" }} />
      </div>
      <code className="rounded-sm bg-sunken px-3 py-2.5 font-mono text-sm break-all select-all">{value}</code>
    </section>
  );
}
