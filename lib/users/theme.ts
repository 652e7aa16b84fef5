/** How the product looks to someone: as their device does, or always light or dark. Kept as null, "light", "dark". */
export const THEMES = ["system", "light", "dark"] as const;

export type Theme = (typeof THEMES)[number];
