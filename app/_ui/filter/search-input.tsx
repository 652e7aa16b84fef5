"use client";

import { Search } from "lucide-react";
import { useEffect, useRef } from "react";
import { Input } from "../input";
import { isTyping } from "../is-typing";

type Props = { name?: string; label: string; defaultValue?: string; placeholder?: string };

/** The words to look for. `/` goes there from anywhere on the page. */
export function SearchInput({ name = "q", label, defaultValue, placeholder = label }: Props) {
  const box = useRef<HTMLInputElement>(null);

  useEffect(() => {
    function press(event: KeyboardEvent) {
      if (event.key !== "/" || isTyping(event) || event.metaKey || event.ctrlKey) return;
      event.preventDefault();
      box.current?.focus();
    }
    document.addEventListener("keydown", press);
    return () => document.removeEventListener("keydown", press);
  }, []);

  return (
    <span className="min-w-0 flex-1 basis-60 sm:max-w-80">
      <Input
        ref={box}
        type="search"
        className="control-quiet"
        name={name}
        aria-label={label}
        aria-keyshortcuts="/"
        placeholder={placeholder}
        defaultValue={defaultValue}
        start={<Search aria-hidden />}
        enterKeyHint="search"
      />
    </span>
  );
}
