"use client";

import { Check, ChevronsUpDown, Plus } from "lucide-react";
import type { Route } from "next";
import Link from "next/link";
import { useWords } from "../words";
import type { Places } from "./entries";
import { PlaceLink } from "./place-link";
import { PlacePicture } from "./place-picture";

/** Which workspace this is, and the way to the others. */
export function PlaceMenu({ places: { all, go, fresh } }: { places: Places }) {
  const words = useWords();
  const current = all.find((place) => place.current);
  return (
    <div className="p-2">
      <button type="button" popoverTarget="places" className="nav-link h-10 w-full text-start">
        <PlacePicture name={current?.name ?? ""} picture={current?.picture} />
        <span className="min-w-0 flex-1 truncate font-semibold text-ink">{current?.name ?? words.noPlace}</span>
        <span className="sr-only">{words.places}</span>
        <ChevronsUpDown aria-hidden />
      </button>
      <div id="places" popover="auto" className="menu shell-menu shell-menu-top">
        <ul>
          {all.map(({ picture, hint, ...place }) => (
            <li key={place.href}>
              <PlaceLink place={place} go={go}>
                <PlacePicture name={place.name} picture={picture} />
                <span className="min-w-0 flex-1">
                  <span className="block truncate">{place.name}</span>
                  {hint && <span className="block truncate text-xs text-ink-soft">{hint}</span>}
                </span>
                {place.current && <Check aria-hidden />}
              </PlaceLink>
            </li>
          ))}
        </ul>
        {fresh && (
          <>
            <div className="menu-line" />
            <Link href={fresh.href as Route} className="menu-item" prefetch={false}>
              <Plus aria-hidden />
              {fresh.label}
            </Link>
          </>
        )}
      </div>
    </div>
  );
}
