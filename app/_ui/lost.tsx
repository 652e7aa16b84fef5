"use client";

import { LinkButton } from "./link-button";
import { AuthFrame } from "./shell/auth-frame";
import { useWords } from "./words";

/** For addresses that lead nowhere, or nowhere that this reader has a part in: the two look alike. */
export function Lost() {
  const words = useWords();
  return (
    <AuthFrame title={words.lostTitle} sentence={words.lostBody}>
      <LinkButton href="/">{words.home}</LinkButton>
    </AuthFrame>
  );
}
