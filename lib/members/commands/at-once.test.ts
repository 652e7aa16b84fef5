import { beforeEach, describe, expect, it } from "vitest";
import { asMember, newColleague, newStage, type Person, type Stage } from "@/db/seed/stage";
import { memberTouches } from "@/lib/gate/touches";
import { Forbidden, Stale } from "@/lib/kernel/errors";
import { listRoles } from "@/lib/roles/queries";
import { memberTotals } from "../queries/count-members";
import { getMember } from "../queries/get-member";
import { changeCapacity } from "./change-capacity";
import { changeRoles } from "./change-roles";
import { removeMember } from "./remove-member";
import { suspendMember } from "./suspend-member";

type Seated = Person & { memberId: string };
let stage: Stage;
let ann: Seated;
let bob: Seated;

const by = <T>(who: Person, work: Parameters<typeof asMember<T>>[2]) => asMember(who, stage.slug, work);
const whom = (who: Seated) => ({ memberId: who.memberId, version: 1 });

/** Lets each act begin only when all of them have entered their transaction. */
async function together(...acts: [Person, Parameters<typeof asMember<unknown>>[2]][]) {
  let missing = acts.length;
  let open = () => {};
  const all = new Promise<void>((resolve) => {
    open = resolve;
  });
  const results = await Promise.allSettled(
    acts.map(([who, act]) =>
      by(who, async (ctx) => {
        missing -= 1;
        if (missing === 0) open();
        await all;
        return act(ctx);
      }),
    ),
  );
  return {
    done: results.filter((one) => one.status === "fulfilled").length,
    errors: results.flatMap((one) => (one.status === "rejected" ? [one.reason] : [])),
  };
}

beforeEach(async () => {
  stage = await newStage();
  ann = await newColleague(stage, "Administrator", { firstName: "Ann" });
  bob = await newColleague(stage, "Administrator", { firstName: "Bob" });
});

describe("at the same moment", () => {
  it("two admins who suspend each other: one of them stays", async () => {
    const { done, errors } = await together(
      [ann, (ctx) => suspendMember(ctx, whom(bob), memberTouches)],
      [bob, (ctx) => suspendMember(ctx, whom(ann), memberTouches)],
    );
    expect(done).toBe(1);
    expect(errors[0]).toBeInstanceOf(Forbidden);
    expect(await by(stage.owner, memberTotals)).toEqual({ active: 2, suspended: 1 });
  });

  it("two admins who remove each other: one of them stays", async () => {
    const { done } = await together(
      [ann, (ctx) => removeMember(ctx, whom(bob), memberTouches)],
      [bob, (ctx) => removeMember(ctx, whom(ann), memberTouches)],
    );
    expect(done).toBe(1);
    expect(await by(stage.owner, memberTotals)).toEqual({ active: 2, suspended: 0 });
  });

  it("two admins who demote each other: who lost the right first can't any more", async () => {
    const roles = await by(ann, listRoles);
    const roleIds = roles.filter(({ name }) => name === "Supervisor").map(({ id }) => id);
    const { done, errors } = await together(
      [ann, (ctx) => changeRoles(ctx, { ...whom(bob), roleIds, grantIds: [] })],
      [bob, (ctx) => changeRoles(ctx, { ...whom(ann), roleIds, grantIds: [] })],
    );
    expect(done).toBe(1);
    expect(errors[0]).toMatchObject({ because: { permission: "members:manage" } });
  });

  it("eight edits of one member: one wins, seven are told", async () => {
    const carl = await newColleague(stage, "Supervisor");
    const edits = Array.from({ length: 8 }, (_, capacity): Parameters<typeof together>[0] => [
      capacity % 2 === 0 ? ann : bob,
      (ctx) => changeCapacity(ctx, { ...whom(carl), capacity }),
    ]);
    const { done, errors } = await together(...edits);
    expect(done).toBe(1);
    expect(errors.every((error) => error instanceof Stale)).toBe(true);
    expect((await by(ann, (ctx) => getMember(ctx, carl.memberId))).version).toBe(2);
  });
});
