"use client";

import { createContext, useContext } from "react";

/** The rows that are ticked, for the actions in the bar under a table. */
export const SelectedIds = createContext<{ ids: readonly string[]; clear: () => void } | null>(null);

export const useSelectedIds = () => useContext(SelectedIds);
