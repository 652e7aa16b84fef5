"use client";

import { createContext, useContext } from "react";

/** Carries the way out of the dialog to whatever stands inside of it. */
export const CloseDialog = createContext<(() => void) | null>(null);

export const useCloseDialog = () => useContext(CloseDialog);
