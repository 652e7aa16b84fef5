import type { Member } from "@/lib/members/member";

/** Which member a form edits, and as what the page showed them: an edit of someone else meanwhile is seen by it. */
export function Edited({ member: { id, version } }: { member: Pick<Member, "id" | "version"> }) {
  return (
    <>
      <input type="hidden" name="memberId" value={id} />
      <input type="hidden" name="version" value={version} />
    </>
  );
}
