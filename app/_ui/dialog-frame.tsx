"use client";

import clsx from "clsx";
import { X } from "lucide-react";
import * as Radix from "radix-ui/dialog";
import type { ReactNode } from "react";
import { useWords } from "./words";

type Props = { title: ReactNode; description?: ReactNode; wide?: boolean; onClose: () => void; children: ReactNode };

/** The open dialog itself. Pages use `Dialog`; pieces that decide for themselves when to open use this. */
export function DialogFrame({ title, description, wide = false, onClose, children }: Props) {
  const words = useWords();
  return (
    <Radix.Root open onOpenChange={(open) => !open && onClose()}>
      <Radix.Portal>
        <Radix.Overlay className="veil" />
        <Radix.Content
          className={clsx("sheet", wide && "sheet-wide")}
          {...(description ? {} : { "aria-describedby": undefined })}
        >
          <Radix.Title className="pe-8 text-md font-semibold">{title}</Radix.Title>
          {description && <Radix.Description className="mt-1 text-ink-soft">{description}</Radix.Description>}
          <div className="mt-4">{children}</div>
          <Radix.Close
            aria-label={words.close}
            className="absolute end-3 top-3 grid size-8 place-items-center rounded-md text-ink-faint hover:bg-hover hover:text-ink"
          >
            <X className="size-4" aria-hidden />
          </Radix.Close>
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  );
}
