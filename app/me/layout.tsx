import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { ownPages } from "@/app/_shell/own-pages";
import { SignedInFrame } from "@/app/_shell/signed-in-frame";
import { SettingsFrame } from "@/app/_ui/shell/settings-frame";

export default async function OwnLayout({ children }: { children: ReactNode }) {
  const t = await getTranslations("shell");
  const entries = ownPages.map((name) => ({ href: `/me/${name}`, label: t(`own.${name}`) }));
  return (
    <SignedInFrame slug={null}>
      <SettingsFrame label={t("yours")} groups={[{ entries }]}>
        {children}
      </SettingsFrame>
    </SignedInFrame>
  );
}
