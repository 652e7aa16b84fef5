"use client";

import { useEffect } from "react";
import { Toaster as Sonner, toast as sonner } from "sonner";
import { showToastsWith } from "./toast";

const look = {
  toast:
    "flex w-full items-center gap-3 rounded-md bg-raised px-3.5 py-2.5 text-base text-ink shadow-float data-[type=error]:border-s-4 data-[type=error]:border-brick",
  title: "flex-1",
  actionButton:
    "ms-auto rounded-sm px-2 py-1 font-medium text-spruce hover:bg-hover focus-visible:outline-2 focus-visible:outline-spruce",
};

export default function Toaster() {
  useEffect(
    () =>
      showToastsWith(({ message, offer, tone }) => {
        const show = tone === "danger" ? sonner.error : sonner;
        show(message, {
          duration: offer ? 10_000 : 5_000,
          action: offer && { label: offer.label, onClick: offer.run },
        });
      }),
    [],
  );
  return (
    <Sonner
      position="bottom-right"
      dir="auto"
      gap={8}
      style={{ fontFamily: "inherit" }}
      icons={{ error: null }}
      toastOptions={{ unstyled: true, classNames: look }}
    />
  );
}
