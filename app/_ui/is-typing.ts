/** Whether a key belongs to a text that is being typed, or to an open layer, and not to the page. */
export function isTyping(event: KeyboardEvent): boolean {
  const target = event.target as HTMLElement | null;
  if (!target?.matches) return false;
  if (target.closest('[role="dialog"],[role="alertdialog"],[role="menu"]')) return true;
  return target.isContentEditable || target.matches("textarea, select, input:not([type=checkbox], [type=radio])");
}
