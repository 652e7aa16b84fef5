import { ListMembersInput } from "@/lib/members/input";
import { listMembers } from "@/lib/members/queries/list-members";
import { endpoint } from "../endpoint";

/** The members of `workspace`, a stretch at a time: `cursor` goes on from `next_cursor` or back from `previous_cursor`. */
export const members = endpoint({
  permission: "members:manage",
  query: ListMembersInput,
  async run(ctx, query) {
    const { rows, total, next, previous } = await listMembers(ctx, query);
    return { members: rows, total, next_cursor: next, previous_cursor: previous };
  },
});
