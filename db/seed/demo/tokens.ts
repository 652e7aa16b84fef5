import { createToken } from "@/lib/api-tokens/commands/create-token";
import { revokeToken } from "@/lib/api-tokens/commands/revoke-token";
import { touchToken } from "@/lib/api-tokens/commands/touch-token";
import { CreateTokenInput } from "@/lib/api-tokens/input";
import { findToken } from "@/lib/api-tokens/queries/find-token";
import { asMember, type Person, type Stage } from "../stage";

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
const ago = (ms: number) => ({ now: new Date(Date.now() - ms) });

type Wanted = { name: string; permissions: string[]; lifetime: string; daysAgo: number };

/** Programs that come in at Acme Flowers: at work, never used, over, revoked. Their secrets are forgotten at once. */
export async function handOutTokens({ slug, owner }: Stage, admin: Person): Promise<void> {
  const make = (who: Person, { daysAgo, ...wanted }: Wanted) =>
    asMember(who, slug, (ctx) => createToken(ctx, CreateTokenInput.parse(wanted)), ago(daysAgo * DAY));
  await make(admin, { name: "Shop sign, Porto", permissions: ["audit:view"], lifetime: "30", daysAgo: 80 });
  const first = { name: "Rota import", permissions: ["members:manage"], lifetime: "365", daysAgo: 64 };
  const { id: tokenId } = await make(admin, first);
  await asMember(owner, slug, (ctx) => revokeToken(ctx, { tokenId }), ago(60 * DAY));
  const sync = ["members:manage", "teams:manage", "audit:view"];
  const { token } = await make(admin, { name: "Rota sync", permissions: sync, lifetime: "90", daysAgo: 60 });
  const found = await findToken(token, new Date());
  if (found) await touchToken(found, "203.0.113.24", ago(26 * MINUTE).now);
  await make(owner, { name: "Bookkeeping export", permissions: ["audit:view"], lifetime: "365", daysAgo: 2 });
}
