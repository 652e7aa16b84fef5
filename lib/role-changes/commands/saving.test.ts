import { beforeEach, describe, expect, it } from "vitest";
import { castInto, editOf, roleNamed, type Seated } from "@/db/seed/roles";
import { asMember, listRecorded, newColleague, newStage, type Person, type Stage } from "@/db/seed/stage";
import { Forbidden, Invalid, NotFound, Stale } from "@/lib/kernel/errors";
import { newId } from "@/lib/kernel/ids";
import { changeRoles } from "@/lib/members/commands/change-roles";
import { getMember } from "@/lib/members/queries/get-member";
import { can } from "@/lib/roles/effective";
import type { EditRole } from "../input";
import { reviewEdits } from "../queries/review-changes";
import { saveRoles } from "./save-roles";

let stage: Stage;
let admin: Seated;
let amir: Seated;

const by = <T>(who: Person, work: Parameters<typeof asMember<T>>[2]) => asMember(who, stage.slug, work);
const save = (who: Person, ...roles: EditRole[]) => by(who, (ctx) => saveRoles(ctx, { roles }));
const holds = (who: Person, permission: Parameters<typeof can>[1]) =>
  by(who, async ({ actor }) => can(actor, permission));
const agentRole = () => roleNamed(stage, "Conversation Agent");
const newest = async () => (await listRecorded(stage))[0];

beforeEach(async () => {
  stage = await newStage();
  admin = await newColleague(stage, "Administrator", { firstName: "Dolores", lastName: "Prieto" });
  amir = await newColleague(stage, "Conversation Agent", { firstName: "Amir", lastName: "Haddad" });
});

describe("a role's edit", () => {
  it("acts with the next request, and its event says for whom", async () => {
    const role = await agentRole();
    const permissions = [
      ...editOf(role).permissions.filter((key) => !key.startsWith("orders:")),
      "contacts:view" as const,
    ];
    expect(await holds(amir, "orders:view")).toBe(true);
    await expect(save(amir, editOf(role, { permissions }))).rejects.toThrow(Forbidden);
    await save(admin, editOf(role, { permissions, grants: [] }));
    expect([await holds(amir, "orders:view"), await holds(amir, "contacts:view")]).toEqual([false, true]);
    expect(await newest()).toMatchObject({
      verb: "role.changed",
      actorName: "Dolores Prieto",
      to: {
        switchedOn: ["contacts:view"],
        switchedOff: expect.arrayContaining(["orders:view"]),
        people: {
          who: { count: 1, names: ["Amir Haddad"] },
          shifts: [
            { from: null, to: "own", permissions: ["contacts:view"] },
            { from: "own", to: null },
          ],
          doors: [
            { shows: true, menus: ["contacts"] },
            { shows: false, menus: ["orders"] },
          ],
        },
      },
    });
    expect((await agentRole()).version).toBe(role.version + 1);
  });

  it("that changes nothing writes nothing", async () => {
    const before = await listRecorded(stage);
    expect(await save(admin, editOf(await agentRole()))).toEqual([]);
    expect(await listRecorded(stage)).toEqual(before);
  });

  it("from a stale page saves nothing, of the other roles neither", async () => {
    const [agent, supervisor] = [await agentRole(), await roleNamed(stage, "Supervisor")];
    await save(admin, editOf(agent, { description: "Answers" }));
    const both = save(stage.owner, editOf(supervisor, { description: "Watches" }), editOf(agent, { description: "x" }));
    await expect(both).rejects.toThrow(Stale);
    expect((await roleNamed(stage, "Supervisor")).version).toBe(1);
    await expect(by(admin, (ctx) => reviewEdits(ctx, { roles: [editOf(agent)] }))).rejects.toThrow(Stale);
  });

  it("is named like no other role, whatever its case", async () => {
    const role = await agentRole();
    await expect(save(admin, editOf(role, { name: "SUPERVISOR" }))).rejects.toMatchObject({
      fields: { name: "roleNameTaken" },
    });
    await save(admin, editOf(role, { name: "conversation agent" }));
    expect((await roleNamed(stage, "conversation agent")).id).toBe(role.id);
  });

  it("is refused when a permission stands without what it needs", async () => {
    const role = await agentRole();
    await expect(save(admin, editOf(role, { permissions: ["contacts:edit"], grants: [] }))).rejects.toMatchObject({
      fields: { permissions: { code: "permissionNeeds", params: { needs: "contacts:view" } } },
    });
    await save(admin, editOf(role, { permissions: ["contacts:view", "contacts:edit"], grants: [] }));
  });

  it("may leave a role with no permission at all", async () => {
    await save(admin, editOf(await agentRole(), { permissions: [], grants: [] }));
    expect(await holds(amir, "conversations:view")).toBe(false);
    expect(await newest()).toMatchObject({ to: { people: { stranded: { names: ["Amir Haddad"] } } } });
  });

  it.each(["foreign", "unknown", "malformed"])("of an id that is %s isn't found (A46)", async (kind) => {
    const globex = await newStage({ name: "Globex", pack: "operations" });
    const foreign = await roleNamed(globex, "Sale");
    const roleId = kind === "foreign" ? foreign.id : kind === "unknown" ? newId() : "'; --";
    await expect(save(admin, editOf(foreign, { roleId }))).rejects.toThrow(NotFound);
    const role = await agentRole();
    const grants = [{ id: roleId, name: "Mine", description: "", permissions: ["tags:manage" as const] }];
    await expect(save(admin, editOf(role, { grants }))).rejects.toThrow(NotFound);
    expect((await roleNamed(globex, "Sale")).version).toBe(1);
  });
});

describe("grants that a role offers", () => {
  const grantOf = async (name: string) => (await agentRole()).grants.find((one) => one.name === name) ?? expect.fail();
  const switchOn = async (grantId: string) =>
    by(admin, async (ctx) => {
      const { version } = await getMember(ctx, amir.memberId);
      return changeRoles(ctx, {
        memberId: amir.memberId,
        version,
        roleIds: [(await agentRole()).id],
        grantIds: [grantId],
      });
    });

  it("are added, changed and taken away, and whoever had one loses it", async () => {
    const dispenser = await grantOf("Conversation dispenser");
    await switchOn(dispenser.id);
    expect(await holds(amir, "conversations:claim")).toBe(true);
    const role = await agentRole();
    const kept = editOf(role).grants.filter(({ id }) => id !== dispenser.id);
    const renamed = kept.map((grant, at) =>
      at === 0 ? { ...grant, name: "Handing over", description: "To others" } : grant,
    );
    const grants = [...renamed, { id: null, name: "Tags", description: "", permissions: ["contacts:view" as const] }];
    await save(admin, editOf(role, { grants }));
    expect(await holds(amir, "conversations:claim")).toBe(false);
    expect((await agentRole()).grants.map(({ name }) => name)).toEqual(["Handing over", "Independent orders", "Tags"]);
    expect(await newest()).toMatchObject({
      to: { people: { shifts: [{ permissions: ["conversations:claim"], from: "own", to: null }] } },
    });
    await switchOn((await grantOf("Tags")).id);
    expect(await holds(amir, "contacts:view")).toBe(true);
  });

  it("may swap their names, and never share one", async () => {
    const role = await agentRole();
    const [one, two, ...rest] = editOf(role).grants;
    if (!one || !two) return expect.fail();
    const twice = editOf(role, { grants: [one, { ...two, name: one.name.toUpperCase() }] });
    await expect(save(admin, twice)).rejects.toThrow(Invalid);
    await save(admin, editOf(role, { grants: [{ ...one, name: two.name }, { ...two, name: one.name }, ...rest] }));
    expect((await agentRole()).grants.map(({ name }) => name).slice(0, 2)).toEqual([two.name, one.name]);
  });
});

describe("who edits", () => {
  it("gives nothing that they don't hold, not to their own role either", async () => {
    const own = await castInto(stage, amir.memberId, { name: "Keeper", permissions: ["roles:manage", "tags:manage"] });
    const keeper = await roleNamed(stage, "Keeper");
    expect(keeper.id).toBe(own);
    const refused = save(amir, editOf(keeper, { permissions: [...editOf(keeper).permissions, "billing:manage"] }));
    await expect(refused).rejects.toMatchObject({ because: { code: "notYoursToGive", permission: "billing:manage" } });
    const role = await agentRole();
    await expect(save(amir, editOf(role, { reach: "all" }))).rejects.toThrow(Forbidden);
    await save(amir, editOf(role, { permissions: ["tags:manage"], grants: [] }));
  });

  it("may give up their own right, and hears that nobody but the Owner has it then", async () => {
    const role = await roleNamed(stage, "Administrator");
    const edit = editOf(role, { permissions: editOf(role).permissions.filter((key) => key !== "roles:manage") });
    const review = await by(admin, (ctx) => reviewEdits(ctx, { roles: [edit] }));
    expect(review).toMatchObject({ losesOwn: true, leavesOwnerAlone: true });
    expect(review.difference.who).toEqual({ count: 1, names: ["Dolores Prieto"] });
    await save(admin, edit);
    await expect(save(admin, editOf(await agentRole(), { description: "x" }))).rejects.toThrow(Forbidden);
    await save(stage.owner, editOf(await agentRole(), { description: "x" }));
  });
});
