"use client";

import { LogOut } from "lucide-react";
import type { ReactNode } from "react";
import type { FormAction } from "@/lib/gate/result";
import { useQuickAction } from "../form/use-quick-action";

export function SignOutItem({ action, children }: { action: FormAction; children: ReactNode }) {
  const quick = useQuickAction({ action, onSettled: () => {} });
  return (
    <button
      type="button"
      className="menu-item w-full"
      aria-busy={quick.pending || undefined}
      onClick={() => quick.run(new FormData())}
    >
      <LogOut className="rtl:-scale-x-100" aria-hidden />
      {children}
    </button>
  );
}
