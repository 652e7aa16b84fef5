"use client";

import { Monitor, Moon, Sun } from "lucide-react";
import { useId, useState } from "react";
import { rememberTheme, type Theme } from "../theme";

const choices = [
  { value: "system", icon: Monitor },
  { value: "light", icon: Sun },
  { value: "dark", icon: Moon },
] as const;

type Props = { chosen?: Theme; label: string; names: Record<(typeof choices)[number]["value"], string> };

/** Light, dark, or as the system says. In force at once, remembered in this browser. */
export function ThemeChoice({ chosen, label, names }: Props) {
  const name = useId();
  const [theme, setTheme] = useState<Theme | undefined>(chosen);

  function choose(value: Theme | undefined) {
    setTheme(value);
    rememberTheme(value);
  }

  return (
    <fieldset className="flex items-center justify-between gap-2 py-1 ps-2 pe-1">
      <legend className="sr-only">{label}</legend>
      <span aria-hidden="true">{label}</span>
      <span className="segments">
        {choices.map(({ value, icon: Icon }) => (
          <label key={value} title={names[value]}>
            <input
              type="radio"
              name={name}
              className="sr-only"
              checked={(theme ?? "system") === value}
              onChange={() => choose(value === "system" ? undefined : value)}
            />
            <Icon className="size-4" aria-hidden />
            <span className="sr-only">{names[value]}</span>
          </label>
        ))}
      </span>
    </fieldset>
  );
}
