/** The value below which a share of the values lies; 0 for none. */
export function quantile(values, share) {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
}

export const median = (values) => quantile(values, 0.5);

/** Rounds to so many digits that count, and groups thousands: 12,345 · 98.1 · 0.124. */
export function shown(value, digits = 3) {
  if (value === null || value === undefined) return "–";
  if (value >= 10 ** (digits - 1)) return Math.round(value).toLocaleString("en-GB");
  return String(Number(value.toPrecision(digits)));
}
