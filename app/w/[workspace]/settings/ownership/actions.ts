"use server";

import { getTranslations } from "next-intl/server";
import { action } from "@/lib/gate/action";
import { acceptOwnership as accept } from "@/lib/ownership/commands/accept-ownership";
import { cancelNomination as cancel } from "@/lib/ownership/commands/cancel-nomination";
import { declineOwnership as decline } from "@/lib/ownership/commands/decline-ownership";
import { nominateOwner as nominate } from "@/lib/ownership/commands/nominate-owner";
import { NominateInput, NominationInput } from "@/lib/ownership/input";

const words = () => getTranslations("ownership");

export const nominateOwner = action({
  permission: "ownership:transfer",
  recent: true,
  input: NominateInput,
  run: nominate,
  done: async ({ name }) => ({ message: (await words())("nominated", { name }) }),
});

export const cancelNomination = action({
  permission: "ownership:transfer",
  input: NominationInput,
  run: cancel,
  done: async ({ name }) => ({ message: (await words())("cancelled", { name }) }),
});

/** Whoever was asked, whatever they hold; to everybody else the nomination isn't there. */
export const acceptOwnership = action({
  as: "member",
  recent: true,
  input: NominationInput,
  run: async (ctx, input) => ({ ...(await accept(ctx, input)), workspace: ctx.workspace.name }),
  done: async ({ workspace }) => ({ message: (await words())("accepted", { workspace }) }),
});

export const declineOwnership = action({
  as: "member",
  input: NominationInput,
  run: decline,
  done: async () => ({ message: (await words())("declined") }),
});
