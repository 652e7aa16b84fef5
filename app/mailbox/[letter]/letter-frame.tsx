"use client";

import { type SyntheticEvent, useState } from "react";

/**
 * The letter in a frame that runs no scripts. Its links open beside. The frame grows to the letter's height, which needs
 * the same origin; without scripts in it that opens nothing.
 */
export function LetterFrame({ html, title }: { html: string; title: string }) {
  const [height, setHeight] = useState(720);
  const measure = ({ currentTarget }: SyntheticEvent<HTMLIFrameElement>) => {
    const body = currentTarget.contentDocument?.body;
    if (!body) return;
    new ResizeObserver(() => setHeight(body.scrollHeight)).observe(body);
  };
  return (
    <iframe
      title={title}
      srcDoc={html}
      sandbox="allow-same-origin allow-popups allow-popups-to-escape-sandbox"
      onLoad={measure}
      className="block w-full bg-paper"
      style={{ height }}
    />
  );
}
