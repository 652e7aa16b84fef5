import { getTranslations } from "next-intl/server";
import { page } from "@/app/_gate/page";
import { title } from "@/lib/gate/page";
import { getActivation } from "@/lib/invitations/queries/activation";
import { Dead } from "./_dead";
import { LiveInvitation } from "./_live";

const ROUTE = "/invitations/[token]";

export const generateMetadata = title(ROUTE, async () => (await getTranslations("activation"))("title"));

export default page(ROUTE, async (ctx, { params: { token } }) => {
  const found = await getActivation(ctx, token);
  const zone = ctx.user?.timeZone ?? ("timeZone" in found ? found.timeZone : "UTC");
  if (found.is !== "live") return <Dead found={found} token={token} zone={zone} signedIn={Boolean(ctx.user)} />;
  return <LiveInvitation invitation={found} token={token} zone={zone} visitor={ctx.user?.email ?? null} />;
});
