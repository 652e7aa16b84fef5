"use client";

import { type ComponentProps, useState } from "react";
import { Input } from "./input";
import { useWords } from "./words";

export function PasswordInput(props: Omit<ComponentProps<typeof Input>, "type" | "end">) {
  const [shown, setShown] = useState(false);
  const words = useWords();
  return (
    <Input
      autoComplete="current-password"
      spellCheck={false}
      autoCapitalize="none"
      {...props}
      type={shown ? "text" : "password"}
      end={
        <button
          type="button"
          aria-pressed={shown}
          aria-label={words.showPassword}
          onClick={() => setShown(!shown)}
          className="min-h-6 rounded-sm px-2 text-sm font-medium text-ink-soft hover:text-ink"
        >
          {shown ? words.hide : words.show}
        </button>
      }
    />
  );
}
