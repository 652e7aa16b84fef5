import type { ReactNode } from "react";
import type { FormAction } from "@/lib/gate/result";
import type { Fields } from "./form/payload";

export type MenuAct = {
  action: FormAction;
  fields?: Fields;
  confirm?: { title: ReactNode; consequence: ReactNode; confirm: ReactNode };
  undo?: FormAction;
  prove?: FormAction;
  danger?: boolean;
};

export type MenuEntry =
  | { label: string; icon?: ReactNode; href: string }
  | ({ label: string; icon?: ReactNode } & MenuAct)
  | "line";
