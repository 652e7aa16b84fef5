import fc from "fast-check";
import { beforeAll, expect, test } from "vitest";
import { invite } from "@/db/seed/invite";
import { castInto, editOf, rolesOf, type Seated } from "@/db/seed/roles";
import { asMember, asUser, newColleague, newPerson, newStage, type Stage, signInAgain } from "@/db/seed/stage";
import { memberTouches } from "@/lib/gate/touches";
import { acceptInvitation } from "@/lib/invitations/commands/accept-invitation";
import { Told } from "@/lib/kernel/errors";
import { changeRoles } from "@/lib/members/commands/change-roles";
import { reactivateMember } from "@/lib/members/commands/reactivate-member";
import { suspendMember } from "@/lib/members/commands/suspend-member";
import { getMember } from "@/lib/members/queries/get-member";
import { can, type Effective, effectiveOf, listHeld } from "@/lib/roles/effective";
import { type GrantablePermission, grantablePermissions } from "@/lib/roles/permission";
import { withPrerequisites } from "@/lib/roles/prerequisites";
import { reaches } from "@/lib/roles/reach";
import { addPackRoles, createRole } from "./create-role";
import { deleteRole } from "./delete-role";
import { saveRoles } from "./save-roles";

/** Two who may do much, but not everything, and two who may do little. */
let stage: Stage;
let editors: Seated[];
let others: Seated[];
let serial = 0;

const MANAGING: GrantablePermission[] = ["members:manage", "roles:manage", "teams:manage"];

beforeAll(async () => {
  stage = await newStage();
  editors = [await newColleague(stage, "Administrator"), await newColleague(stage, "Administrator")];
  others = [await newColleague(stage, "Conversation Agent"), await newColleague(stage, "Stakeholder")];
  const [one, two] = editors;
  await castInto(stage, one?.memberId ?? "", {
    permissions: [...MANAGING, "orders:view", "orders:cancel"],
    reach: "team",
  });
  await castInto(stage, two?.memberId ?? "", { permissions: [...MANAGING, "contacts:view", "tags:manage"] });
});

const keys = fc.subarray(
  grantablePermissions.filter((key) => /^(orders:(view|cancel)|tags|contacts:(view|export)|roles)/.test(key)),
);
const act = fc.record({
  who: fc.nat(1),
  whom: fc.nat(3),
  role: fc.nat(20),
  other: fc.nat(20),
  keys: keys.map((some) => withPrerequisites(some) as GrantablePermission[]),
  reach: fc.constantFrom(...reaches),
  what: fc.constantFrom("edit", "offer", "give", "make", "delete", "pack", "pause", "invite"),
});
type Act = typeof act extends fc.Arbitrary<infer A> ? A : never;

const pick = <T>(list: readonly T[], at: number): T => list[at % list.length] ?? expect.fail();
const asOwner = <T>(work: Parameters<typeof asMember<T>>[2]) => asMember(stage.owner, stage.slug, work);

/** What everybody holds who isn't the Owner; for a suspended member, what would come back. */
async function holdings(): Promise<Map<string, { held: Effective; suspended: boolean }>> {
  const all = [...editors, ...others];
  const rows = await asOwner((ctx) => Promise.all(all.map(({ memberId }) => getMember(ctx, memberId))));
  return new Map(rows.map((one) => [one.id, { held: effectiveOf(one), suspended: one.suspendedAt !== null }]));
}

/** Does one thing at random as one of the editors; what is refused in words is no fault. */
async function attempt({ who, whom, role: roleAt, other, keys: some, reach, what }: Act): Promise<string | null> {
  const roles = await rolesOf(stage);
  const [actor, target, role, second] = [
    pick(editors, who),
    pick([...editors, ...others], whom),
    pick(roles, roleAt),
    pick(roles, other),
  ];
  const as = <T>(work: Parameters<typeof asMember<T>>[2]) => asMember(actor, stage.slug, work);
  const { version, suspendedAt } = await asOwner((ctx) => getMember(ctx, target.memberId));
  const one = { memberId: target.memberId, version };
  const name = `Role ${++serial}`;
  const whole = { name, description: "", reach, permissions: some, grants: [] };
  const extra = { id: null, name, description: "", permissions: some };
  const acts: Record<Act["what"], () => Promise<unknown>> = {
    edit: () => as((ctx) => saveRoles(ctx, { roles: [editOf(role, { permissions: some, reach, grants: [] })] })),
    offer: () => as((ctx) => saveRoles(ctx, { roles: [editOf(role, { grants: [extra] })] })),
    give: () =>
      as((ctx) =>
        changeRoles(ctx, { ...one, roleIds: [role.id], grantIds: role.grants.slice(0, 1).map(({ id }) => id) }),
      ),
    make: () => as((ctx) => createRole(ctx, whole)),
    delete: () => as((ctx) => deleteRole(ctx, { roleId: role.id, version: role.version, moveTo: second.id })),
    pack: () => as((ctx) => addPackRoles(ctx, { packRoles: ["essential/support"] })),
    pause: () => as((ctx) => (suspendedAt ? reactivateMember(ctx, one) : suspendMember(ctx, one, memberTouches))),
    invite: async () => {
      const person = await newPerson();
      const { token } = await invite(stage, { email: person.email, roles: ["supervisor"] }, { by: actor });
      await asUser(person, (ctx) => acceptInvitation(ctx, { token }, memberTouches));
    },
  };
  const failed = await acts[what]().then(
    () => null,
    (error: unknown) => error,
  );
  if (failed !== null && !(failed instanceof Told) && !/has no (place|role)|signed out/.test(String(failed)))
    throw failed;
  return failed === null ? actor.memberId : null;
}

test("whatever editors do, nobody comes to hold what the one who did it lacked", async () => {
  let done = 0;
  await fc.assert(
    fc.asyncProperty(fc.array(act, { minLength: 4, maxLength: 8 }), async (acts) => {
      for (const one of acts) {
        const before = await holdings();
        const by = await attempt(one);
        if (!by) continue;
        done += 1;
        const editor = { permissions: before.get(by)?.held ?? expect.fail() };
        for (const [id, { held, suspended }] of await holdings()) {
          const was = before.get(id);
          const had = { permissions: was?.suspended && !suspended ? effectiveOf({ roles: [] }) : (was?.held ?? held) };
          const given = listHeld({ permissions: held }).filter(
            ({ permission, reach }) => !can(had, permission, reach) && !can(editor, permission, reach),
          );
          expect([one.what, given]).toEqual([one.what, []]);
        }
        others = (await Promise.all(others.map(signInAgain))) as Seated[];
        editors = (await Promise.all(editors.map(signInAgain))) as Seated[];
      }
    }),
    { numRuns: 12, endOnFailure: true },
  );
  expect(done).toBeGreaterThan(5);
}, 120_000);
