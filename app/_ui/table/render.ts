import { flexRender } from "@tanstack/table-core/flex-render";
import type { ReactNode } from "react";

/** What a column says for its heading or cell, as TanStack resolves it. */
export const render = <Context extends object>(template: unknown, context: Context): ReactNode =>
  flexRender(template, context) as ReactNode;
