"use server";

import { getTranslations } from "next-intl/server";
import { z } from "zod";
import { action } from "@/lib/gate/action";
import { emptyMailbox } from "@/lib/mail/commands";

export const deleteAllLetters = action({
  as: "anyone",
  input: z.object({}),
  silent: "the local mailbox belongs to the machine, not to a workspace",
  run: emptyMailbox,
  done: async () => ({ message: (await getTranslations("mail"))("deleted"), to: "/mailbox" }),
});
