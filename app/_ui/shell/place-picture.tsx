import { initials } from "../avatar";

/** A workspace's logo, or its initial: square, so that it is never taken for a person. */
export function PlacePicture({ name, picture }: { name: string; picture?: string | null }) {
  if (picture) {
    // biome-ignore lint/performance/noImgElement: logos are re-encoded to size when they are stored
    return <img src={picture} alt="" className="size-6 shrink-0 rounded-sm object-cover" />;
  }
  return (
    <span
      aria-hidden="true"
      className="grid size-6 shrink-0 place-items-center rounded-sm bg-ink text-xs font-semibold text-paper"
    >
      {initials(name).slice(0, 1)}
    </span>
  );
}
