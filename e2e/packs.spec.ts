import { newColleague, newStage } from "@/db/seed/stage";
import { alertsOf, expect, test } from "./fixtures";

const SETTINGS = ["Members", "Invitations", "Access requests", "Teams", "Roles", "Audit log", "Workspace"];

/** What each role of each pack finds, as far as it is built; by hand from the access rules. `menu` none: the own profile. */
type Found = { menu: string[]; settings?: string[] };
const everything: Found = { menu: ["Developers", "Account settings"], settings: SETTINGS };
const nothing: Found = { menu: [] };
const hierarchy: Found = { menu: ["Developers", "Account settings"], settings: ["Workspace"] };

const truth: Record<string, Record<string, Found>> = {
  essential: { Admin: everything, Basic: nothing, Support: nothing },
  operations: {
    Admin: everything,
    Operator: nothing,
    Developer: { menu: ["Developers"] },
    "Inbox Manager": nothing,
    Service: nothing,
    Sale: nothing,
  },
  hierarchy: { Admin: hierarchy, Teammate: hierarchy },
  "sales-and-payments": {
    "Conversation Agent": nothing,
    Administrator: everything,
    Supervisor: nothing,
    "Order Payment Administrator": nothing,
    Stakeholder: nothing,
  },
};

for (const [pack, roles] of Object.entries(truth)) {
  test(`each role of the pack ${pack} arrives at its own first page, and sees its menu`, async ({ as }) => {
    const stage = await newStage({ pack });
    for (const [role, { menu, settings }] of Object.entries(roles)) {
      const page = await as(await newColleague(stage, role));
      await page.goto(`/w/${stage.slug}`);
      const [first = "/me/profile"] = menu.map((name) => (name === "Developers" ? "/developers" : "/settings/"));
      await expect(page, role).toHaveURL(new RegExp(first));
      const main = page.getByRole("navigation", { name: "Main menu" }).getByRole("link");
      const own = ["Profile", "Preferences"];
      await expect(main, role).toHaveText(menu.includes("Developers") ? menu : [...menu, ...own]);
      await page.goto(`/w/${stage.slug}/settings/workspace`);
      if (settings) {
        await expect(page.getByRole("navigation", { name: "Account settings" }).getByRole("link")).toHaveText(settings);
        await expect(page.getByLabel("Company name"), role).toBeVisible();
      } else {
        await expect(page.getByRole("heading", { level: 1 }), role).toHaveText("This page isn’t part of your role");
        await expect(page.getByText("Company details, currency, defaults").first(), role).toBeVisible();
        await expect(page.getByRole("button", { name: "Ask for access" }), role).toBeVisible();
      }
      await expect(alertsOf(page)).toHaveCount(0);
      await page.context().close();
    }
  });
}
