export type Presence = "online" | "away" | "off";

type Props = {
  name: string;
  picture?: string | null;
  /** The state with its word, said to those who can't see the ring: `{ is: "away", label: "Away until 15:00" }`. */
  status?: { is: Presence; label: string };
  size?: "sm" | "md" | "lg" | "xl";
};

/** A person: picture or initials, in a ring whose shape says the status: whole online, open away, dotted off. */
export function Avatar({ name, picture, status, size = "md" }: Props) {
  const said = status ? { role: "img", title: status.label } : { "aria-hidden": true };
  return (
    <span className="avatar" data-size={size === "md" ? undefined : size} data-status={status?.is} {...said}>
      {/* biome-ignore lint/performance/noImgElement: pictures are re-encoded to size when they are stored */}
      {picture ? <img src={picture} alt="" loading="lazy" decoding="async" /> : initials(name)}
    </span>
  );
}

export function initials(name: string): string {
  const words = name.trim().split(/\s+/u);
  const [first = "", last = ""] = [words.at(0), words.length > 1 ? words.at(-1) : ""];
  return `${Array.from(first)[0] ?? "?"}${Array.from(last)[0] ?? ""}`.toLocaleUpperCase();
}
