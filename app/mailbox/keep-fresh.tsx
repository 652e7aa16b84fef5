"use client";

import { useRouter } from "next/navigation";
import { useEffect } from "react";

const EVERY = 2500;

/** Asks for the page anew every few seconds while it is looked at, so that a letter appears by itself. */
export function KeepFresh() {
  const { refresh } = useRouter();
  useEffect(() => {
    const look = () => document.visibilityState === "visible" && refresh();
    const timer = setInterval(look, EVERY);
    document.addEventListener("visibilitychange", look);
    return () => {
      clearInterval(timer);
      document.removeEventListener("visibilitychange", look);
    };
  }, [refresh]);
  return null;
}
