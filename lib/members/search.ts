const TERMS = 5;

/**
 * The patterns for LIKE that a search stands for, the longest first: every word has to be somewhere. The wildcards of LIKE
 * are taken for what they are when people type them, also in their wide forms, which the database folds.
 */
export function patternsOf(search: string): string[] {
  const words = search.normalize("NFKD").replaceAll("\0", "").split(/\s+/u).filter(Boolean).slice(0, TERMS);
  const escaped = words.map((word) => word.replace(/[\\%_]/g, "\\$&"));
  return escaped.sort((a, b) => b.length - a.length).map((word) => `%${word}%`);
}

/** Whether an index of trigrams can help: the longest word has three letters or digits in a row. */
export function hasTrigram([longest = ""]: string[]): boolean {
  return /[\p{L}\p{N}]{3}/u.test(longest);
}
