import type { ZodError } from "zod";
import type { Problem } from "./errors";

type Issue = ZodError["issues"][number];

/** Codes that an input schema may give as its own message; anything else falls back to the kind of the issue. */
const CODE = /^[a-z][A-Za-z]+$/;

/** Fields that nobody asked for have names too. */
function fieldsOf(issue: Issue): string[] {
  if (issue.code === "unrecognized_keys" && issue.path.length === 0) return issue.keys;
  return [String(issue.path[0] ?? "")];
}

function problemOf(issue: Issue): Problem {
  if (issue.code === "unrecognized_keys") return "unknownField";
  if (issue.code === "too_small") {
    if (issue.origin === "string" && issue.minimum === 1) return "required";
    if (issue.origin === "array")
      return issue.minimum === 1 ? "chooseOne" : { code: "tooFew", params: { min: Number(issue.minimum) } };
    return { code: issue.origin === "string" ? "tooShort" : "tooSmall", params: { min: Number(issue.minimum) } };
  }
  if (issue.code === "too_big") {
    const code = issue.origin === "string" ? "tooLong" : issue.origin === "array" ? "tooManyItems" : "tooLarge";
    return { code, params: { max: Number(issue.maximum) } };
  }
  if (issue.code === "invalid_type") return "required";
  if (issue.code === "invalid_format" && issue.format === "email") return "email";
  return "wrong";
}

/** What is wrong with an input, by the name of its field; what belongs to no field stands under "". First problem first. */
export function problemsOf(error: ZodError): Record<string, Problem> {
  const problems: Record<string, Problem> = {};
  for (const issue of error.issues) {
    const problem = CODE.test(issue.message) ? issue.message : problemOf(issue);
    for (const field of fieldsOf(issue)) problems[field] ??= problem;
  }
  return problems;
}
