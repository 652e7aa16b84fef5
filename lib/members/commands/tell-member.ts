import type { Ctx } from "@/lib/kernel/ctx";
import { sendLetter } from "@/lib/mail/commands";
import type { Member } from "../member";

/** Tells a member by mail what became of their place, in their own language. */
export async function tellMember(
  ctx: Ctx,
  member: Member,
  template: "member-suspended" | "member-removed",
): Promise<void> {
  const { id, email, firstName, user } = member;
  await sendLetter(ctx, {
    template,
    to: email,
    locale: user.locale,
    timeZone: user.timeZone,
    subject: { type: "member", id },
    data: { firstName, workspace: ctx.workspace.name, by: ctx.actor.name },
  });
}
