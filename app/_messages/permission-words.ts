import type { Permission } from "@/lib/roles/permission";

type Dotted<P> = P extends `${infer Noun}:${infer Verb}` ? `${Noun}.${Verb}` : never;

/** Where a permission's words stand: `t(wordsOf("contacts:view"))` with the area `permissions.keys`. */
export function wordsOf<P extends Permission>(permission: P): Dotted<P> {
  return permission.replace(":", ".") as Dotted<P>;
}
