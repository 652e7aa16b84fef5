import { fill } from "@/app/_ui/words";
import { type RoleDraft, switchOff, switchOn } from "@/lib/roles/draft";
import type { GrantablePermission } from "@/lib/roles/permission";
import { covers } from "@/lib/roles/reach";
import type { Held } from "./_held";
import type { MatrixWords } from "./_words";

/** Whether the reader holds a permission as far as a role would. */
export function canHandOut(held: Held, key: string, { reach }: Pick<RoleDraft, "reach">): boolean {
  const own = held[key];
  return own !== undefined && covers(own, reach);
}

type Words = Pick<MatrixWords, "labels" | "closed" | "brings" | "takes" | "on" | "off">;

/** What a press on a dot makes of a role, and the sentence that says what came along or went with it. */
export function press(draft: RoleDraft, key: GrantablePermission, held: Held, words: Words) {
  const on = !draft.permissions.includes(key);
  const values = { key: words.labels[key] ?? key, permission: words.labels[key] ?? key, role: draft.name };
  if (on && !canHandOut(held, key, draft)) return { next: null, sentence: fill(words.closed, values) };
  const next = on ? switchOn(draft, key) : switchOff(draft, key);
  const [more, less] = [next.permissions, draft.permissions];
  const along = (on ? more.filter((one) => !less.includes(one)) : less.filter((one) => !more.includes(one)))
    .filter((one) => one !== key)
    .map((one) => words.labels[one] ?? one);
  const plain = on ? words.on : words.off;
  const sentence = along.length > 0 ? (on ? words.brings : words.takes) : plain;
  return { next, sentence: fill(sentence, { ...values, more: along.join(", ") }) };
}
