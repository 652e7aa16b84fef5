"use client";

import type { Route } from "next";
import Link from "next/link";
import { usePathname, useRouter, useSearchParams } from "next/navigation";
import { type FormEvent, type ReactNode, useEffect, useRef, useTransition } from "react";
import { buttonLook } from "../button-look";
import { useWords } from "../words";
import { addressOf, showAddress } from "./address";

type Props = {
  label: string;
  /** Parameters that the filters leave alone, such as the order. */
  keep?: readonly string[];
  children: ReactNode;
};

const place = ["after", "before"];

/** Filters that live in the address: each control inside is one parameter, and changing it changes the list. */
export function FilterBar({ label, keep = [], children }: Props) {
  const words = useWords();
  const router = useRouter();
  const path = usePathname();
  const search = useSearchParams();
  const form = useRef<HTMLFormElement>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const [pending, startTransition] = useTransition();

  useEffect(() => showAddress(form.current, search), [search]);

  function go() {
    clearTimeout(timer.current);
    if (!form.current) return;
    const address = addressOf(path, new FormData(form.current), search, keep);
    startTransition(() => router.replace(address as Route, { scroll: false }));
  }

  function change(event: FormEvent<HTMLFormElement>) {
    clearTimeout(timer.current);
    const typed = (event.target as HTMLElement).matches("input[type=search], input[type=text]");
    timer.current = setTimeout(go, typed ? 250 : 0);
  }

  const filtered = [...search.keys()].some((key) => ![...keep, ...place].includes(key));
  return (
    <search aria-label={label} className="mb-3">
      <form
        ref={form}
        aria-busy={pending}
        className="flex flex-wrap items-center gap-2"
        onChange={change}
        onSubmit={(event) => {
          event.preventDefault();
          go();
        }}
      >
        {children}
        {filtered && (
          <Link
            href={addressOf(path, new FormData(), search, keep) as Route}
            replace
            scroll={false}
            className={buttonLook({ variant: "ghost" })}
          >
            {words.clearFilters}
          </Link>
        )}
      </form>
    </search>
  );
}
