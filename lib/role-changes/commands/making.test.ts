import { beforeEach, describe, expect, it } from "vitest";
import { castInto, editOf, roleNamed, rolesOf, type Seated } from "@/db/seed/roles";
import { asMember, listRecorded, newColleague, newStage, type Person, type Stage } from "@/db/seed/stage";
import { Forbidden, Invalid } from "@/lib/kernel/errors";
import { packs } from "@/lib/roles/packs";
import type { GrantablePermission } from "@/lib/roles/permission";
import { CreateRoleInput, RoleDraftInput } from "../input";
import { addPackRoles, createRole } from "./create-role";
import { saveRoles } from "./save-roles";

let stage: Stage;
let admin: Seated;

const by = <T>(who: Person, work: Parameters<typeof asMember<T>>[2]) => asMember(who, stage.slug, work);
const words = (permissions: GrantablePermission[], name = "Night shift") =>
  CreateRoleInput.parse({ name, reach: "team", permissions, description: "Answers at night" });
const add = (who: Person, ...packRoles: string[]) => by(who, (ctx) => addPackRoles(ctx, { packRoles }));

beforeEach(async () => {
  stage = await newStage();
  admin = await newColleague(stage, "Administrator");
});

describe("a role of one's own", () => {
  it("is made from another one, with its grants", async () => {
    const supervisor = editOf(await roleNamed(stage, "Supervisor"));
    const input = CreateRoleInput.parse({ ...supervisor, name: "Shift lead", reach: "team" });
    const agent = await newColleague(stage, "Conversation Agent");
    await expect(by(agent, (ctx) => createRole(ctx, input))).rejects.toThrow(Forbidden);
    await by(admin, (ctx) => createRole(ctx, input));
    const made = await roleNamed(stage, "Shift lead");
    expect(made).toMatchObject({
      reach: "team",
      administrator: false,
      version: 1,
      permissions: supervisor.permissions,
    });
    expect(made.grants.map(({ name }) => name)).toEqual(supervisor.grants.map(({ name }) => name));
    expect(made.grants[0]?.description).not.toBe("");
    expect((await roleNamed(stage, "Supervisor")).grants).toHaveLength(supervisor.grants.length);
    expect((await listRecorded(stage))[0]).toMatchObject({
      verb: "role.created",
      to: { name: "Shift lead", reach: "team" },
    });
  });

  it("may hold nothing at all", async () => {
    await by(admin, (ctx) => createRole(ctx, words([])));
    expect((await roleNamed(stage, "Night shift")).permissions).toEqual([]);
  });

  it("holds nothing that its maker lacks, in what it offers neither", async () => {
    await castInto(stage, admin.memberId, { permissions: ["roles:manage", "contacts:view"], reach: "team" });
    const lacking = {
      ...words(["contacts:view"]),
      grants: [{ id: null, name: "Tags", description: "", permissions: ["tags:manage" as const] }],
    };
    for (const input of [words(["tags:manage"]), lacking, { ...words(["contacts:view"]), reach: "all" as const }])
      await expect(by(admin, (ctx) => createRole(ctx, input))).rejects.toThrow(Forbidden);
    await by(admin, (ctx) => createRole(ctx, words(["contacts:view"])));
  });

  it("has a name of its own, also when two are made at once", async () => {
    await expect(by(admin, (ctx) => createRole(ctx, words([], "supervisor")))).rejects.toThrow(Invalid);
    const tries = ["Night", "night", "NIGHT"].map((name) => by(admin, (ctx) => createRole(ctx, words([], name))));
    const results = await Promise.allSettled(tries);
    expect(results.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    for (const one of results)
      if (one.status === "rejected") expect(one.reason).toMatchObject({ fields: { name: "roleNameTaken" } });
  });
});

describe("roles of other packs", () => {
  it("come as their pack ships them, and remember it", async () => {
    await add(admin, "operations/sale", "essential/basic");
    const [sale, basic] = [await roleNamed(stage, "Sale"), await roleNamed(stage, "Basic")];
    const shipped = packs.flatMap(({ roles }) => roles).find(({ key }) => key === "sale");
    expect(sale).toMatchObject({ reach: "own", permissions: [...(shipped?.permissions ?? [])] });
    expect(basic.reach).toBe("all");
  });

  it("never make a second administrator", async () => {
    await add(admin, "essential/admin");
    expect((await rolesOf(stage)).filter((role) => role.administrator).map(({ name }) => name)).toEqual([
      "Administrator",
    ]);
  });

  it("are refused by name when it is taken, all of them, and so is what no pack has", async () => {
    await add(admin, "essential/admin");
    await expect(add(admin, "operations/sale", "operations/admin")).rejects.toMatchObject({
      fields: { packRoles: { code: "packRoleNameTaken", params: { name: "Admin" } } },
    });
    await expect(add(admin, "operations/toString")).rejects.toThrow(Invalid);
    expect((await rolesOf(stage)).some(({ name }) => name === "Sale")).toBe(false);
  });

  it("hold nothing that the adder lacks", async () => {
    await castInto(stage, admin.memberId, { permissions: ["roles:manage", "conversations:view"] });
    await expect(add(admin, "essential/support")).rejects.toThrow(Forbidden);
    await add(stage.owner, "essential/support");
  });
});

describe("what is posted", () => {
  const base = { name: "X", reach: "own", description: "" };
  const problem = (input: object) => {
    const parsed = RoleDraftInput.safeParse({ ...base, ...input });
    return parsed.success ? null : [parsed.error.issues[0]?.path[0], parsed.error.issues[0]?.message];
  };

  it("names permissions of the catalogue, and none of the Owner's", () => {
    expect(problem({ permissions: ["contacts:fly"] })).toEqual(["permissions", "permissionUnknown"]);
    expect(problem({ permissions: ["contacts:view", "workspace:delete"] })).toEqual([
      "permissions",
      "permissionOwners",
    ]);
    expect(problem({ permissions: ["__proto__"] })).toEqual(["permissions", "permissionUnknown"]);
    expect(problem({ permissions: ["contacts:view"] })).toBeNull();
    expect(problem({ reach: "everything" })).toEqual(["reach", "wrong"]);
    expect(problem({ grants: [{ name: "Empty", permissions: [] }] })?.[1]).toBe("grantEmpty");
  });

  it("is put in order, once each, and nothing else counts (A43)", () => {
    const extra = { administrator: true, workspaceId: "x", version: 9, position: 1 };
    const parsed = RoleDraftInput.parse({
      ...base,
      ...extra,
      permissions: ["orders:view", "contacts:view", "orders:view"],
    });
    expect(parsed).toEqual({ ...base, roleId: null, permissions: ["contacts:view", "orders:view"], grants: [] });
  });
});

it("a copy that is edited leaves the first as it was", async () => {
  const source = await roleNamed(stage, "Supervisor");
  await by(admin, (ctx) => createRole(ctx, CreateRoleInput.parse({ ...editOf(source), name: "Copy" })));
  await by(admin, async (ctx) =>
    saveRoles(ctx, { roles: [editOf(await roleNamed(stage, "Copy"), { permissions: [], grants: [] })] }),
  );
  expect(await roleNamed(stage, "Supervisor")).toEqual(source);
});
