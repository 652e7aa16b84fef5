const GAP = 6;
const EDGE = 8;

/** Puts a bubble above its anchor, or below where there is no room, and never over the edge of the window. */
export function placeTip(bubble: HTMLElement, anchor: HTMLElement) {
  const at = (anchor.firstElementChild ?? anchor).getBoundingClientRect();
  const { width, height } = bubble.getBoundingClientRect();
  const above = at.top - height - GAP;
  const left = at.left + at.width / 2 - width / 2;
  bubble.style.top = `${above < EDGE ? at.bottom + GAP : above}px`;
  bubble.style.left = `${Math.min(Math.max(left, EDGE), innerWidth - width - EDGE)}px`;
}
