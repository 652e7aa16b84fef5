"use client";

import { Check, Copy } from "lucide-react";
import { useEffect, useState } from "react";
import { Button, type ButtonProps } from "./button";
import { useWords } from "./words";

type Props = { value: string; label?: string; look?: Omit<ButtonProps, "onClick" | "children"> };

/** Copies, and says that it has. */
export function CopyButton({ value, label, look = { size: "sm" } }: Props) {
  const words = useWords();
  const [copied, setCopied] = useState(false);

  useEffect(() => {
    if (!copied) return;
    const timer = setTimeout(() => setCopied(false), 2000);
    return () => clearTimeout(timer);
  }, [copied]);

  return (
    <Button {...look} onClick={() => navigator.clipboard.writeText(value).then(() => setCopied(true))}>
      {copied ? <Check aria-hidden /> : <Copy aria-hidden />}
      <span aria-live="polite">{copied ? words.copied : (label ?? words.copy)}</span>
    </Button>
  );
}
