import type { PlaceCtx } from "@/lib/kernel/ctx";
import { sendLetter } from "@/lib/mail/commands";
import type { Member } from "@/lib/members/member";
import { getOwner } from "../queries/owner";

type Reader = { id: string; email: string; firstName: string; locale: string; timeZone: string };

/** A member as somebody who is written to. */
export function readerOf({ id, email, firstName, user }: Member): Reader {
  return { id, email, firstName, locale: user.locale, timeZone: user.timeZone };
}

/** How a nomination ended without a new Owner: `gone` when the nominee was suspended, removed, replaced, or left. */
export type Ending = "declined" | "lapsed" | "gone" | "cancelled";

/** Asks a member by mail to become the Owner. The letter is dropped when the nomination ends before it is sent. */
export async function askNominee(ctx: PlaceCtx, reader: Reader, asked: { id: string; by: string; expiresAt: Date }) {
  const expiresAt = asked.expiresAt.toISOString();
  await sendLetter(ctx, {
    ...addressed(reader),
    template: "ownership-nominated",
    subject: { type: "nomination", id: asked.id },
    data: { ...place(ctx, reader), by: asked.by, expiresAt },
  });
}

/** Tells the nominee that it was taken back, or the Owner that nothing came of it. `name` is the other of the two. */
export async function tellEnding(ctx: PlaceCtx, reader: Reader, how: Ending, name: string) {
  await sendLetter(ctx, {
    ...addressed(reader),
    template: "ownership-ended",
    subject: { type: "member", id: reader.id },
    data: { ...place(ctx, reader), name, how },
  });
}

export async function tellOwner(ctx: PlaceCtx, how: Ending, name: string) {
  await tellEnding(ctx, await getOwner(ctx), how, name);
}

type Moved = { owner: string; former: string; role: string };

/** Tells the new Owner and the former one that ownership has moved, each what it means for them. */
export async function tellMove(ctx: PlaceCtx, readers: { owner: Reader; former: Reader }, moved: Moved) {
  for (const you of ["owner", "former"] as const) {
    const reader = readers[you];
    await sendLetter(ctx, {
      ...addressed(reader),
      template: "ownership-moved",
      subject: { type: "member", id: reader.id },
      data: { ...place(ctx, reader), ...moved, you },
    });
  }
}

function addressed({ email, locale, timeZone }: Reader) {
  return { to: email, locale, timeZone };
}

function place({ workspace }: PlaceCtx, { firstName }: Reader) {
  return { firstName, workspace: workspace.name, slug: workspace.slug };
}
