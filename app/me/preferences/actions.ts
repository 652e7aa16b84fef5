"use server";

import { getTranslations } from "next-intl/server";
import { keepTheme } from "@/app/_gate/theme";
import { action } from "@/lib/gate/action";
import { updatePreferences as update } from "@/lib/users/commands/update-preferences";
import { UpdatePreferencesInput } from "@/lib/users/input";

export const updatePreferences = action({
  as: "user",
  input: UpdatePreferencesInput,
  run: update,
  silent: "saving what is there already changes nothing",
  done: async ({ theme }) => {
    await keepTheme(theme === "system" ? null : theme);
    return { message: (await getTranslations("profile"))("saved") };
  },
});
