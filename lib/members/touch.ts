import type { Ctx } from "@/lib/kernel/ctx";
import type { Touch } from "@/lib/kernel/touch";
import type { Member } from "./member";

/** What a noun does about the members that it refers to, also when someone else takes a member's place and all that was theirs. */
export type MemberTouch = Touch<Member> & {
  onReplacement: (ctx: Ctx, member: Member, by: { id: string }) => Promise<void>;
};
