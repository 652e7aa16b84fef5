import { z } from "zod";
import type { Ctx } from "@/lib/kernel/ctx";
import { reactivateMember } from "@/lib/members/commands/reactivate-member";
import { removeMember } from "@/lib/members/commands/remove-member";
import { suspendMember } from "@/lib/members/commands/suspend-member";
import { ListMembersInput } from "@/lib/members/input";
import { statusOf } from "@/lib/members/member";
import { getMember } from "@/lib/members/queries/get-member";
import { listMembers } from "@/lib/members/queries/list-members";
import { endpoint } from "../endpoint";
import { memberTouches } from "../touches";
import { editMember, MemberBody } from "./edit-member";
import { Member, MemberRow, places, Total } from "./schemas";

const told = { group: "Members", permission: "members:manage" } as const;
const one = { ...told, path: "/members/{member}" } as const;

async function shown(ctx: Ctx, memberId: string) {
  const { suspendedAt, user, grants, roles, ...member } = await getMember(ctx, memberId);
  return {
    ...member,
    status: statusOf({ suspendedAt }),
    twoFactor: user.twoFactorAt !== null,
    pictureVersion: user.pictureVersion,
    roles: roles.map(({ id, name }) => ({ id, name })),
    grants: grants.map(({ id, name, roleId }) => ({ id, name, roleId })),
  };
}

export const list = endpoint({
  ...told,
  id: "listMembers",
  says: "Members, a stretch at a time: `cursor` goes on from `next_cursor`, or back from `previous_cursor`.",
  method: "GET",
  path: "/members",
  query: z.strictObject(ListMembersInput.shape),
  answer: z.strictObject({ members: z.array(MemberRow), total: Total, ...places }),
  async run(ctx, { query }) {
    const { rows, total, next, previous } = await listMembers(ctx, query);
    return { members: rows, total, next_cursor: next, previous_cursor: previous };
  },
});

export const get = endpoint({
  ...one,
  id: "getMember",
  says: "A member, with roles, optional permissions and teams.",
  method: "GET",
  answer: Member,
  tagged: true,
  run: (ctx, { params }) => shown(ctx, params.member),
});

export const patch = endpoint({
  ...one,
  id: "updateMember",
  says: "Changes details, capacity, roles with their optional permissions, and teams: all of it or nothing. What is left out stays. Nobody gives what they don’t hold.",
  method: "PATCH",
  body: MemberBody,
  answer: Member,
  match: "required",
  tagged: true,
  silent: "saving what is there already changes nothing",
  async run(ctx, { params, body, version }) {
    await editMember(ctx, { memberId: params.member, version }, body);
    return shown(ctx, params.member);
  },
});

export const suspend = endpoint({
  ...told,
  id: "suspendMember",
  says: "Keeps a member out until they are let back in. They are signed out everywhere, and their tokens sleep.",
  method: "POST",
  path: "/members/{member}/suspend",
  answer: Member,
  match: "optional",
  tagged: true,
  async run(ctx, { params, version }) {
    const memberId = params.member;
    const at = version ?? (await getMember(ctx, memberId)).version;
    await suspendMember(ctx, { memberId, version: at }, memberTouches);
    return shown(ctx, memberId);
  },
});

export const reactivate = endpoint({
  ...told,
  id: "reactivateMember",
  says: "Lets a suspended member back in, which gives them anew all that their place holds.",
  method: "POST",
  path: "/members/{member}/reactivate",
  answer: Member,
  match: "optional",
  tagged: true,
  async run(ctx, { params, version }) {
    const memberId = params.member;
    await reactivateMember(ctx, { memberId, version: version ?? (await getMember(ctx, memberId)).version });
    return shown(ctx, memberId);
  },
});

export const remove = endpoint({
  ...one,
  id: "removeMember",
  says: "Takes a member’s place away. Their sessions and tokens end, and history keeps their name.",
  method: "DELETE",
  match: "required",
  run: (ctx, { params, version }) => removeMember(ctx, { memberId: params.member, version }, memberTouches),
});
