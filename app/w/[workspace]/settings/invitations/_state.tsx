import { getTranslations } from "next-intl/server";
import { Badge, type Tone } from "@/app/_ui/badge";
import type { State } from "@/lib/invitations/invitation";

const tones: Record<State, Tone> = {
  pending: "neutral",
  expired: "attention",
  accepted: "done",
  declined: "danger",
  revoked: "danger",
};

/** The state of an invitation as a word with its mark. */
export async function InvitationState({ state }: { state: State }) {
  const t = await getTranslations("invitations.states");
  return <Badge tone={tones[state]}>{t(state)}</Badge>;
}
