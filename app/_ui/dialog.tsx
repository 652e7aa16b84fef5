"use client";

import { lazy, type ReactNode, Suspense, useState } from "react";
import { Button, type ButtonProps } from "./button";
import { CloseDialog } from "./close-dialog";

const frame = () => import("./dialog-frame").then((module) => ({ default: module.DialogFrame }));
const Frame = lazy(frame);

type Props = {
  trigger: ReactNode;
  title: ReactNode;
  description?: ReactNode;
  wide?: boolean;
  look?: Omit<ButtonProps, "onClick" | "children">;
  children: ReactNode;
};

/** A button that opens a dialog. The dialog's code is fetched when the pointer or the focus comes near. */
export function Dialog({ trigger, look, children, ...rest }: Props) {
  const [open, setOpen] = useState(false);
  const close = () => setOpen(false);
  return (
    <>
      <Button {...look} aria-haspopup="dialog" onPointerEnter={frame} onFocus={frame} onClick={() => setOpen(true)}>
        {trigger}
      </Button>
      {open && (
        <Suspense>
          <Frame {...rest} onClose={close}>
            <CloseDialog value={close}>{children}</CloseDialog>
          </Frame>
        </Suspense>
      )}
    </>
  );
}
