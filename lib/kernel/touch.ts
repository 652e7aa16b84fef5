import type { Ctx } from "./ctx";

/** Something that refers to a thing which is to go. `what` is a key of the sentences that say where it goes. */
export type Touched = { what: string; count: number; names: string[] };

/**
 * What a noun does about the things that it refers to when one of them goes. Each room that refers to members or teams
 * declares one, and `lib/gate/touches` lists them all: the room of the thing can't know those below it.
 */
export type Touch<T> = {
  noun: string;
  /** The foreign keys that point at the thing and that this answers for. */
  constraints: readonly string[];
  /** What of the noun would be touched; what wouldn't is left out. */
  list: (ctx: Ctx, thing: T) => Promise<Touched[]>;
  onRemoval: (ctx: Ctx, thing: T) => Promise<void>;
};

/** All that the end of a thing touches, in the order of the registry. */
export async function listTouched<T>(ctx: Ctx, thing: T, touches: readonly Touch<T>[]): Promise<Touched[]> {
  const lists: Touched[][] = [];
  for (const touch of touches) lists.push(await touch.list(ctx, thing));
  return lists.flat().filter(({ count }) => count > 0);
}
