/** Where a permission is asked for; `from` is the page that turned someone away. */
export function askPath(slug: string, permission: string, from?: string): string {
  return `/w/${slug}/access/ask?${new URLSearchParams({ permission, ...(from && { from }) })}`;
}
