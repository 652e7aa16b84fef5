"use client";

import * as Radix from "radix-ui/dropdown-menu";
import { type ComponentProps, type ReactNode, useState } from "react";
import { MenuList } from "./menu-list";

type Props = ComponentProps<typeof MenuList> & { trigger: ReactNode };

export default function MenuSurface({ trigger, ...list }: Props) {
  const [open, setOpen] = useState(true);
  return (
    <Radix.Root open={open} onOpenChange={setOpen} modal={false}>
      <Radix.Trigger asChild>{trigger}</Radix.Trigger>
      <MenuList {...list} />
    </Radix.Root>
  );
}
