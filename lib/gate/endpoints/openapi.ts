import { z } from "zod";
import { identified, type Operation } from "../endpoint";

/** The document itself, for anyone: it tells what there is, and nothing of what is in it. */
export function openapi(find: () => unknown): Operation {
  return identified({
    id: "getDocument",
    group: "Document",
    says: "The API as OpenAPI 3.1 describes it.",
    method: "GET",
    path: "/openapi.json",
    as: "anyone",
    answer: z.looseObject({}),
    identify: find,
  });
}
