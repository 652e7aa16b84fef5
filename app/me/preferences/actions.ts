"use server";

import { cookies } from "next/headers";
import { getTranslations } from "next-intl/server";
import { action } from "@/lib/gate/action";
import { updatePreferences as update } from "@/lib/users/commands/update-preferences";
import { UpdatePreferencesInput } from "@/lib/users/input";

const YEAR = 31_536_000;

export const updatePreferences = action({
  as: "user",
  input: UpdatePreferencesInput,
  run: update,
  silent: "saving what is there already changes nothing",
  done: async ({ theme }) => {
    const jar = await cookies();
    if (theme === "system") jar.delete("theme");
    else jar.set("theme", theme, { path: "/", maxAge: YEAR, sameSite: "lax" });
    return { message: (await getTranslations("profile"))("saved") };
  },
});
