import { can, type Holder } from "@/lib/roles/effective";
import type { Permission } from "@/lib/roles/permission";

/** What is true of a workspace, as far as its set-up goes. */
export type SetUp = { described: boolean; logo: boolean; invited: boolean; team: boolean; joined: boolean };

export type StepKey = keyof SetUp;
export type Step = { key: StepKey; done: boolean; path: `/${string}` };

const STEPS: readonly { key: StepKey; path: `/${string}`; needs: Permission }[] = [
  { key: "described", path: "/settings/workspace", needs: "workspace:manage" },
  { key: "logo", path: "/settings/workspace", needs: "workspace:manage" },
  { key: "team", path: "/settings/teams", needs: "teams:manage" },
  { key: "invited", path: "/settings/invitations", needs: "members:manage" },
  { key: "joined", path: "/settings/members", needs: "members:manage" },
];

/** The steps that the holder can take, in their order, each ticked by what is true and by nothing else. */
export function stepsFor(holder: Holder, truth: SetUp): Step[] {
  return STEPS.filter(({ needs }) => can(holder, needs)).map(({ key, path }) => ({ key, path, done: truth[key] }));
}
