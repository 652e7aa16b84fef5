import type { Metadata, Viewport } from "next";
import "./globals.css";
import { cookies } from "next/headers";
import { getLocale, getMessages } from "next-intl/server";
import type { ReactNode } from "react";
import { plex } from "./_ui/fonts";
import { readTheme } from "./_ui/theme";
import { Toasts } from "./_ui/toasts";
import { WordsProvider } from "./_ui/words";

export const metadata: Metadata = { title: { default: "Muster", template: "%s · Muster" } };
export const viewport: Viewport = {
  themeColor: [
    { media: "(prefers-color-scheme: light)", color: "#fbfaf7" },
    { media: "(prefers-color-scheme: dark)", color: "#0f1613" },
  ],
};

export default async function RootLayout({ children }: { children: ReactNode }) {
  const [locale, messages, jar] = await Promise.all([getLocale(), getMessages(), cookies()]);
  return (
    <html lang={locale} dir="ltr" data-theme={readTheme(jar.get("theme")?.value)} className={plex.variable}>
      <body>
        <WordsProvider words={messages.kit}>
          {children}
          <Toasts />
        </WordsProvider>
      </body>
    </html>
  );
}
