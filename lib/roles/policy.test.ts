import { describe, expect, test } from "vitest";
import { type Bundle, effectiveOf } from "./effective";
import { canGive } from "./policy";

const bundle = (reach: string, ...permissions: string[]): Bundle => ({ reach, permissions });
const holder = (...roles: Bundle[]) => ({ permissions: effectiveOf({ roles }) });
const actor = holder(bundle("team", "conversations:view", "members:manage"));

describe("who may give what", () => {
  const cases: [string, Bundle, Bundle | null, string | null][] = [
    ["what they hold", bundle("team", "conversations:view"), null, null],
    ["less than they hold", bundle("own", "conversations:view"), null, null],
    ["what they lack", bundle("own", "contacts:view"), null, "notYoursToGive"],
    ["more reach than theirs", bundle("all", "conversations:view"), null, "notYoursToGiveSoFar"],
    ["what the receiver has", bundle("all", "contacts:view"), bundle("all", "contacts:view"), null],
    [
      "more reach than the receiver has",
      bundle("all", "contacts:view"),
      bundle("own", "contacts:view"),
      "notYoursToGive",
    ],
    ["what is the Owner's alone", bundle("all", "workspace:delete"), null, "notYoursToGive"],
  ];
  test.each(cases)("%s", (_, given, already, code) => {
    const verdict = canGive(actor, { roles: [given] }, already ? { roles: [already] } : undefined);
    expect(verdict.allow ? null : verdict.because.code).toBe(code);
  });
});
