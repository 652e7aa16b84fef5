"use client";

import { Search } from "lucide-react";
import { Input } from "@/app/_ui/input";
import { Select } from "@/app/_ui/select";
import type { MatrixRole } from "./_kept";
import type { MatrixWords } from "./_words";

type Props = {
  query: string;
  onQuery: (query: string) => void;
  roles: MatrixRole[];
  shown: string;
  onShow: (roleId: string) => void;
  words: MatrixWords;
};

/** What finds a permission, what chooses the role on a narrow window, and what the marks mean. */
export function Tools({ query, onQuery, roles, shown, onShow, words }: Props) {
  const marks = [
    ["on", false, words.legendOn],
    ["off", false, words.legendOff],
    ["offered", false, words.legendOffered],
    ["on", true, words.legendChanged],
  ] as const;
  return (
    <div className="matrix-tools">
      <span className="min-w-0 flex-1 basis-60 sm:max-w-80">
        <Input
          type="search"
          aria-label={words.search}
          placeholder={words.search}
          value={query}
          onChange={({ target }) => onQuery(target.value)}
          start={<Search aria-hidden />}
        />
      </span>
      <div className="matrix-choice">
        <Select
          aria-label={words.role}
          value={shown}
          onChange={({ target }) => onShow(target.value)}
          options={roles.map(({ roleId, name }) => ({ value: roleId, label: name }))}
        />
      </div>
      <ul className="matrix-legend" aria-label={words.legend}>
        {marks.map(([kind, changed, label]) => (
          <li key={label}>
            <span className="matrix-dot" data-kind={kind} data-changed={changed || undefined} aria-hidden="true" />
            {label}
          </li>
        ))}
      </ul>
    </div>
  );
}
