import { shown } from "./spread.mjs";

/**
 * A line of the table: what was measured, ours and the floor as words, their ratio, the processor's milliseconds per
 * request, the target, and whether it was reached (null where there is none).
 */
export function compared(what, ours, floor, line) {
  const { floor: kind = "", ratio, cpu = [], atLeast, atMost, and = true } = line;
  const [target, met] =
    atLeast !== undefined
      ? [`≥ ${atLeast} ×`, ratio >= atLeast]
      : atMost !== undefined
        ? [`≤ ${atMost} ×`, ratio <= atMost]
        : ["", null];
  return { what, ours, floor: `${floor} ${kind}`.trim(), ratio, cpu, target, met: met === null ? null : met && and };
}

/** A line about a race: requests a second of ours and of a floor, with what each request cost the processor. */
export function raced(what, ours, floor, { floor: kind, ...target }) {
  const told = ({ rate }) => `${shown(rate)}/s`;
  const options = { floor: kind, ratio: ours.rate / floor.rate, cpu: [ours.cpu, floor.cpu], ...target };
  return compared(what, told(ours), told(floor), options);
}

/** A line about a figure that stands alone, held against a bound in its own unit. */
export function held(what, value, unit, bound = {}) {
  const { atLeast, atMost, digits } = bound;
  const [target, met] =
    atLeast !== undefined
      ? [`≥ ${shown(atLeast)} ${unit}`, value >= atLeast]
      : atMost !== undefined
        ? [`≤ ${shown(atMost)} ${unit}`, value <= atMost]
        : ["", null];
  return { what, ours: `${shown(value, digits)} ${unit}`, floor: "", ratio: null, cpu: [], target, met };
}
