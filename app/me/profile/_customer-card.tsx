import { Avatar } from "@/app/_ui/avatar";

export type Card = { firstName: string; lastName: string; title: string; bio: string };

/** A person as the chat widget introduces them: picture, name, title, and what they say of themselves. */
export function CustomerCard({ card, picture }: { card: Card; picture: string | null }) {
  const name = `${card.firstName} ${card.lastName}`.trim();
  return (
    <div className="rounded-md border border-line bg-surface p-4">
      <div className="flex items-center gap-3">
        <Avatar name={name} picture={picture} size="xl" />
        <div className="min-w-0">
          <p className="text-md font-semibold wrap-break-word">{name}</p>
          {card.title && <p className="text-sm text-ink-soft wrap-break-word">{card.title}</p>}
        </div>
      </div>
      {card.bio && <p className="mt-3 text-sm whitespace-pre-line wrap-break-word">{card.bio}</p>}
    </div>
  );
}
