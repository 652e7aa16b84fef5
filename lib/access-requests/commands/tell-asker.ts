import type { Ctx } from "@/lib/kernel/ctx";
import { sendLetter } from "@/lib/mail/commands";
import type { Member } from "@/lib/members/member";
import type { AccessRequest } from "../access-request";

type Told = { answer: "granted" | "declined"; given?: string; word?: string | null };

/** Tells the asker by mail how their request was answered, in their own language. */
export async function tellAsker(
  ctx: Ctx,
  { id, permission, path }: AccessRequest,
  { email, firstName, user }: Member,
  told: Told,
): Promise<void> {
  const home = `/w/${ctx.workspace.slug}/access`;
  await sendLetter(ctx, {
    template: "access-answered",
    to: email,
    locale: user.locale,
    timeZone: user.timeZone,
    subject: { type: "access-request", id },
    data: {
      ...{ firstName, workspace: ctx.workspace.name, by: ctx.actor.name, permission, ...told },
      path: told.answer === "granted" ? (path ?? home) : home,
    },
  });
}
