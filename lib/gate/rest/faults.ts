import type { Operation } from "../endpoint";

/** The statuses by which an operation may refuse. 500 is no part of it: that is a fault of ours. */
export function faultsOf({ asker, method, match }: Operation): number[] {
  if ("as" in asker && asker.as === "anyone") return [400, 422];
  const found = [400, 401, 404, 422, 429];
  if ("permission" in asker) found.push(403);
  if (method !== "GET") found.push(409, 413, 415);
  if (match) found.push(412);
  if (match === "required") found.push(428);
  return found.toSorted((a, b) => a - b);
}
