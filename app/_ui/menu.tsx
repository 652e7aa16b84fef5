"use client";

import { Ellipsis } from "lucide-react";
import { lazy, type ReactNode, Suspense, useState } from "react";
import { Button, type ButtonProps } from "./button";
import type { MenuAct, MenuEntry } from "./menu-entry";

const surface = () => import("./menu-surface");
const Surface = lazy(surface);
const Runner = lazy(() => import("./form/action-run"));

type Props = {
  label: string;
  entries: readonly MenuEntry[];
  trigger?: ReactNode;
  look?: Omit<ButtonProps, "onClick" | "children">;
};

/** A button with a menu of links and actions. The menu's code comes with the first reach for it. */
export function Menu({ label, entries, trigger, look = { variant: "ghost", size: "icon" } }: Props) {
  const [wanted, setWanted] = useState(false);
  const [chosen, setChosen] = useState<MenuAct | null>(null);
  const button = (
    <Button
      {...look}
      aria-label={label}
      aria-haspopup="menu"
      aria-expanded={wanted ? undefined : false}
      onPointerEnter={surface}
      onFocus={surface}
      onClick={() => setWanted(true)}
    >
      {trigger ?? <Ellipsis aria-hidden />}
    </Button>
  );
  return (
    <>
      {wanted ? (
        <Suspense fallback={button}>
          <Surface label={label} trigger={button} entries={entries} onChoose={setChosen} />
        </Suspense>
      ) : (
        button
      )}
      <Suspense>{chosen && <Runner {...chosen} onSettled={() => setChosen(null)} />}</Suspense>
    </>
  );
}
