export type Theme = "light" | "dark";

/** The theme that a person has chosen; undefined follows the system. */
export const readTheme = (value: string | undefined): Theme | undefined =>
  value === "light" || value === "dark" ? value : undefined;
