"use client";

import type { Route } from "next";
import { usePathname } from "next/navigation";
import { Callout } from "../callout";
import { LinkButton } from "../link-button";
import type { Notice as What } from "./entries";

/** Something that waits for whoever is here, above every page but the one that it leads to. */
export function Notice({ notice: { text, href, see } }: { notice: What }) {
  if (usePathname() === href) return null;
  const way = (
    <LinkButton size="sm" href={href as Route}>
      {see}
    </LinkButton>
  );
  return (
    <aside className="mb-6">
      <Callout tone="attention" title={text} actions={way} />
    </aside>
  );
}
