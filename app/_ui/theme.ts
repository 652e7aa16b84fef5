export type Theme = "light" | "dark";

/** The theme that a person has chosen; undefined follows the system. */
export const readTheme = (value: string | undefined): Theme | undefined =>
  value === "light" || value === "dark" ? value : undefined;

/** Puts a theme in force in this browser, and keeps it for a year. */
export function rememberTheme(theme: Theme | undefined): void {
  if (theme) document.documentElement.dataset.theme = theme;
  else delete document.documentElement.dataset.theme;
  const life = theme ? 31_536_000 : 0;
  // biome-ignore lint/suspicious/noDocumentCookie: the cookie store is missing from browsers that are still in use
  document.cookie = `theme=${theme ?? ""}; path=/; max-age=${life}; samesite=lax`;
}
