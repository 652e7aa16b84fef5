"use client";

import { useSyncExternalStore } from "react";

const never = () => () => {};

/** False until the page is alive in the browser, so that nothing can be sent before the form can keep it. */
export const useReady = () =>
  useSyncExternalStore(
    never,
    () => true,
    () => false,
  );
