import slugify from "@sindresorhus/slugify";

/** Words that stand in addresses already, or that people would take for something official. */
const RESERVED = new Set(["new", "api", "admin", "www", "app", "settings", "support", "help", "security", "muster"]);

/** The slug that a company's name suggests: lower-case letters, digits and single hyphens, at most 40 characters. */
export function slugOf(name: string): string {
  const slug = slugify(name)
    .slice(0, 40)
    .replace(/^-+|-+$/g, "");
  return slug && !RESERVED.has(slug) ? slug : `${slug || "workspace"}-team`;
}

/** Whether a typed slug has the form, and isn't reserved. */
export function isSlug(text: string): boolean {
  return /^[a-z0-9]([a-z0-9-]{0,46}[a-z0-9])?$/.test(text) && !RESERVED.has(text);
}
