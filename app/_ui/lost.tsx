"use client";

import { LinkButton } from "./link-button";
import { PageHeader } from "./page-header";
import { AuthFrame } from "./shell/auth-frame";
import { useFramed } from "./shell/framed-context";
import { useWords } from "./words";

/** For addresses that lead nowhere, or nowhere that this reader has a part in: the two look alike. Keeps the frame it stands in. */
export function Lost() {
  const [words, framed] = [useWords(), useFramed()];
  if (framed)
    return (
      <>
        <PageHeader title={words.lostTitle} sentence={words.lostBody} />
        <LinkButton href="/">{words.home}</LinkButton>
      </>
    );
  return (
    <AuthFrame title={words.lostTitle} sentence={words.lostBody}>
      <LinkButton href="/">{words.home}</LinkButton>
    </AuthFrame>
  );
}
