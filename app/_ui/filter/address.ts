/** The address of a list with these filters; empty ones are left out, and with them the place in the list. */
export function addressOf(path: string, filters: FormData, now: URLSearchParams, keep: readonly string[]): string {
  const next = new URLSearchParams();
  for (const name of keep) for (const value of now.getAll(name)) next.append(name, value);
  for (const [name, value] of filters) if (typeof value === "string" && value.trim()) next.append(name, value.trim());
  const query = next.toString();
  return query ? `${path}?${query}` : path;
}

/** Brings the controls in line with the address, after a step back for example; what is being typed is left alone. */
export function showAddress(form: HTMLFormElement | null, search: URLSearchParams): void {
  for (const control of form?.elements ?? []) {
    if (control === document.activeElement) continue;
    if (control instanceof HTMLInputElement && /checkbox|radio/.test(control.type))
      control.checked = search.getAll(control.name).includes(control.value);
    else if (control instanceof HTMLInputElement || control instanceof HTMLSelectElement)
      control.value = search.get(control.name) ?? "";
  }
}
