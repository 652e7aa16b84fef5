import { getTranslations } from "next-intl/server";
import { Badge, type Tone } from "@/app/_ui/badge";
import type { Delivery } from "@/lib/mail/queries";

const tones: Record<Delivery["state"], Tone> = {
  queued: "neutral",
  sent: "done",
  failed: "danger",
  dropped: "neutral",
};

/** How the newest letter fares, and why when it isn't well. */
export async function MailDelivery({ delivery, reasons }: { delivery: Delivery | null; reasons?: "in full" }) {
  if (!delivery) return null;
  const [t, words] = await Promise.all([getTranslations("mail.delivery"), getTranslations("mail.reasons")]);
  const waiting = delivery.state === "queued" && delivery.reason !== null;
  const say = words as unknown as { (code: string): string; has(code: string): boolean };
  const reason = delivery.reason && say.has(delivery.reason) ? say(delivery.reason) : null;
  const state = (
    <Badge tone={waiting ? "attention" : tones[delivery.state]}>{t(waiting ? "waiting" : delivery.state)}</Badge>
  );
  if (!reason) return state;
  if (!reasons) return <span title={reason}>{state}</span>;
  return (
    <>
      {state}
      <span className="block text-sm text-ink-soft">{reason}</span>
    </>
  );
}
