import type { Metadata } from "next";
import type { ReactNode } from "react";

/** The address holds a secret: it is told to nobody, and kept out of every index. */
export const metadata: Metadata = { referrer: "no-referrer", robots: { index: false, follow: false } };

export default function InvitationLayout({ children }: { children: ReactNode }) {
  return children;
}
