"use client";

import { useSyncExternalStore } from "react";

const never = () => () => {};
const isApple = () => /Mac|iPhone|iPad/.test(navigator.platform);

/** The key that commands are given with: ⌘ where there is one, else Ctrl. */
export const useCommandKey = () => (useSyncExternalStore(never, isApple, () => false) ? "⌘" : "Ctrl");
