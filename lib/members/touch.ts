import type { Ctx, PlaceCtx } from "@/lib/kernel/ctx";
import type { Touch } from "@/lib/kernel/touch";
import type { Member, Named } from "./member";

/** What a noun does about the members that it refers to, also when someone else takes a member's place and all that was theirs. */
export type MemberTouch = Touch<Member> & {
  /** Left out by nouns that a suspension leaves as they are. */
  onSuspension?: (ctx: Ctx, member: Member) => Promise<void>;
  /** `by` is a member already, and the one who acts: there is no other actor when an invitation is accepted. */
  onReplacement: (ctx: PlaceCtx, member: Member, by: Named) => Promise<void>;
};
