"use server";

import { getTranslations } from "next-intl/server";
import { createToken as create } from "@/lib/api-tokens/commands/create-token";
import { revokeToken as revoke } from "@/lib/api-tokens/commands/revoke-token";
import { CreateTokenInput, RevokeTokenInput } from "@/lib/api-tokens/input";
import { action } from "@/lib/gate/action";

const permission = "api-tokens:manage";

export const createToken = action({
  permission,
  input: CreateTokenInput,
  recent: true,
  run: create,
  done: ({ name, token }) => ({ data: { name, token } }),
});

export const revokeToken = action({
  permission,
  input: RevokeTokenInput,
  run: revoke,
  done: async ({ name }) => ({ message: (await getTranslations("developers"))("revoked", { name }) }),
});
