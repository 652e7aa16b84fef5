"use server";

import { getTranslations } from "next-intl/server";
import { z } from "zod";
import { action } from "@/lib/gate/action";
import { removePicture as remove, setPicture as set } from "@/lib/users/commands/set-picture";
import { updateProfile as update } from "@/lib/users/commands/update-profile";
import { SetPictureInput, UpdateProfileInput } from "@/lib/users/input";

export const updateProfile = action({
  as: "user",
  input: UpdateProfileInput,
  run: update,
  silent: "saving what is there already changes nothing",
  done: async () => ({ message: (await getTranslations("profile"))("saved") }),
});

export const setPicture = action({
  as: "user",
  input: SetPictureInput,
  run: set,
  done: async () => ({ message: (await getTranslations("pictures"))("picture.changed") }),
});

export const removePicture = action({
  as: "user",
  input: z.object({}),
  run: remove,
  done: async () => ({ message: (await getTranslations("pictures"))("picture.removed") }),
});
