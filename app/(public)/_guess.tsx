"use client";

import { useEffect, useState } from "react";

/** Two hidden fields that tell the browser's time zone and language. */
export function BrowserGuess() {
  const [guess, setGuess] = useState({ timeZone: "UTC", locale: "en" });
  useEffect(() => {
    setGuess({ timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone, locale: navigator.language });
  }, []);
  return (
    <>
      <input type="hidden" name="timeZone" value={guess.timeZone} />
      <input type="hidden" name="locale" value={guess.locale} />
    </>
  );
}
