import { z } from "zod";

/** A field of a form that carries JSON. What it holds is for the schema behind it to say; what isn't JSON is `malformed`. */
export const PostedJson = z
  .string()
  .max(500_000)
  .transform((written, issues) => {
    try {
      return JSON.parse(written) as unknown;
    } catch {
      issues.addIssue({ code: "custom", message: "malformed" });
      return z.NEVER;
    }
  });
