import { getTranslations } from "next-intl/server";
import { logoOf } from "@/app/_pictures/address";
import { pictureWords } from "@/app/_pictures/words";
import { ActionButton } from "@/app/_ui/form/action-button";
import { PicturePicker } from "@/app/_ui/picture/picture-picker";
import { PlacePicture } from "@/app/_ui/shell/place-picture";
import { PICTURE } from "@/lib/pictures/picture";
import { removeLogo, setLogo } from "./actions";

type Props = { workspace: { slug: string; name: string; logoVersion: string | null } };

/** The logo as it stands in the switcher, and what can be done with it. */
export async function Logo({ workspace }: Props) {
  const t = await getTranslations("pictures.logo");
  const picture = logoOf(workspace);
  return (
    <PicturePicker
      action={setLogo}
      name="logo"
      accept={PICTURE.types}
      now={<PlacePicture name={workspace.name} picture={picture} large />}
      help={t("help")}
      words={await pictureWords("logo", picture !== null)}
    >
      {picture && (
        <ActionButton
          action={removeLogo}
          variant="ghost"
          confirm={{ title: t("removeTitle"), consequence: t("removeConsequence"), confirm: t("removeConfirm") }}
        >
          {t("remove")}
        </ActionButton>
      )}
    </PicturePicker>
  );
}
