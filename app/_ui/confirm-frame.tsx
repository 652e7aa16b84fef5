"use client";

import * as Radix from "radix-ui/alert-dialog";
import type { ReactNode } from "react";
import { Button } from "./button";
import { useWords } from "./words";

type Props = {
  title: ReactNode;
  consequence: ReactNode;
  confirm: ReactNode;
  pending: boolean;
  danger?: boolean;
  onConfirm: () => void;
  onClose: () => void;
};

/** Asks once before what can't be undone. The button says the consequence; the focus starts on the way out. */
export default function ConfirmFrame({ title, consequence, confirm, pending, danger, onConfirm, onClose }: Props) {
  const words = useWords();
  return (
    <Radix.Root open onOpenChange={(open) => !open && onClose()}>
      <Radix.Portal>
        <Radix.Overlay className="veil" />
        <Radix.Content className="sheet">
          <Radix.Title className="text-md font-semibold">{title}</Radix.Title>
          <Radix.Description asChild>
            <div className="mt-1 text-ink-soft">{consequence}</div>
          </Radix.Description>
          <div className="mt-5 flex flex-wrap justify-end gap-2">
            <Radix.Cancel asChild>
              <Button>{words.cancel}</Button>
            </Radix.Cancel>
            <Button variant={danger ? "danger" : "primary"} pending={pending} onClick={onConfirm}>
              {confirm}
            </Button>
          </div>
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  );
}
