import { getTranslations } from "next-intl/server";
import { pictureOf } from "@/app/_pictures/address";
import { pictureWords } from "@/app/_pictures/words";
import { Avatar } from "@/app/_ui/avatar";
import { ActionButton } from "@/app/_ui/form/action-button";
import { PicturePicker } from "@/app/_ui/picture/picture-picker";
import { PICTURE } from "@/lib/pictures/picture";
import { removePicture, setPicture } from "./actions";

type Props = { user: { id: string; pictureVersion: string | null }; name: string };

/** One's own picture as others see it, and what can be done with it. */
export async function Picture({ user, name }: Props) {
  const t = await getTranslations("pictures.picture");
  const picture = pictureOf(user);
  return (
    <PicturePicker
      action={setPicture}
      name="picture"
      round
      accept={PICTURE.types}
      now={<Avatar name={name} picture={picture} size="xl" />}
      help={t("help")}
      words={await pictureWords("picture", picture !== null)}
    >
      {picture && (
        <ActionButton
          action={removePicture}
          variant="ghost"
          confirm={{ title: t("removeTitle"), consequence: t("removeConsequence"), confirm: t("removeConfirm") }}
        >
          {t("remove")}
        </ActionButton>
      )}
    </PicturePicker>
  );
}
