import clsx from "clsx";
import { initials } from "../avatar";

type Props = { name: string; picture?: string | null; large?: boolean };

/** A workspace's logo, or its initial: square, so that it is never taken for a person. */
export function PlacePicture({ name, picture, large = false }: Props) {
  const size = large ? "size-16 rounded-md text-xl" : "size-6 rounded-sm text-xs";
  if (picture) {
    // biome-ignore lint/performance/noImgElement: logos are re-encoded to size when they are stored
    return <img src={picture} alt="" className={clsx(size, "shrink-0 object-cover")} />;
  }
  return (
    <span aria-hidden="true" className={clsx(size, "grid shrink-0 place-items-center bg-ink font-semibold text-paper")}>
      {initials(name).slice(0, 1)}
    </span>
  );
}
