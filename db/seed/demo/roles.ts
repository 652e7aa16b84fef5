import { createRole } from "@/lib/role-changes/commands/create-role";
import { saveRoles } from "@/lib/role-changes/commands/save-roles";
import { CreateRoleInput } from "@/lib/role-changes/input";
import { listRoles } from "@/lib/roles/queries";
import { editOf, roleNamed } from "../roles";
import { asMember, type Person, type Stage } from "../stage";

const DAY = 24 * 60 * 60_000;
const daysAgo = (days: number) => ({ now: new Date(Date.now() - days * DAY) });

/** A role of Acme's own, made from Supervisor, and a change that people felt. */
export async function shapeRoles(stage: Stage, admin: Person): Promise<void> {
  const { reach: _, ...supervisor } = editOf(await roleNamed(stage, "Supervisor"));
  const lead = { name: "Shift lead", description: "Leads a shop for a shift, and sees the conversations of its team." };
  await asMember(
    admin,
    stage.slug,
    (ctx) => createRole(ctx, CreateRoleInput.parse({ ...supervisor, ...lead, reach: "team" })),
    daysAgo(40),
  );
  await asMember(
    admin,
    stage.slug,
    async (ctx) => {
      const role = (await listRoles(ctx)).find(({ name }) => name === "Stakeholder");
      if (!role) return;
      const edit = editOf(role);
      await saveRoles(ctx, { roles: [{ ...edit, permissions: [...edit.permissions, "monitoring:view"] }] });
    },
    daysAgo(12),
  );
}
