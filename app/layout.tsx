import type { Metadata } from "next";
import "./globals.css";
import { getLocale } from "next-intl/server";
import type { ReactNode } from "react";

export const metadata: Metadata = { title: { default: "Muster", template: "%s · Muster" } };

export default async function RootLayout({ children }: { children: ReactNode }) {
  return (
    <html lang={await getLocale()}>
      <body>{children}</body>
    </html>
  );
}
