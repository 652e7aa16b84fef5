/** What the form says, in the reader's language. */
export type NewTokenWords = Record<
  | ("title" | "sentence" | "create" | "name" | "nameHelp" | "permissions" | "permissionsHelp")
  | ("lifetime" | "until" | "untilHelp" | "find" | "none" | "all")
  | ("madeTitle" | "madeOnce" | "secret" | "copy" | "tryIt" | "copyCommand" | "done"),
  string
>;
