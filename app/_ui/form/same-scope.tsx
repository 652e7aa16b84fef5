"use client";

import { useEffect } from "react";
import { useScope } from "./scope-context";

type Props = { name: string; value?: string };

/** The frame stays in the browser from page to page. When a page was drawn for another `name` than its frame, both are loaded anew. */
export function SameScope({ name, value = "" }: Props) {
  const framed = useScope()[name] ?? "";
  useEffect(() => {
    if (framed !== value) location.reload();
  }, [framed, value]);
  return null;
}
