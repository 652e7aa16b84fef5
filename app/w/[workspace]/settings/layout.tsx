import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { settingsEntriesOf } from "@/app/_shell/settings-entries";
import { SettingsFrame } from "@/app/_ui/shell/settings-frame";
import { whatWaits, whoIsHere } from "@/lib/gate/frame";

type Props = { children: ReactNode; params: Promise<{ workspace: string }> };

export default async function SettingsLayout({ children, params }: Props) {
  const { workspace } = await params;
  const [around, waiting] = await Promise.all([whoIsHere(workspace), whatWaits(workspace)]);
  if (!around?.here) return children;
  const [t, groups] = await Promise.all([getTranslations("shell"), settingsEntriesOf(around.here, waiting)]);
  return (
    <SettingsFrame label={t("menus.settings")} groups={groups}>
      {children}
    </SettingsFrame>
  );
}
