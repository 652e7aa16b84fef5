import type { Page } from "@playwright/test";
import { eq } from "drizzle-orm";
import { sessions } from "@/db/schema/sessions";
import { asVisitor, type Person } from "@/db/seed/stage";
import { expect, expectAccessible, test } from "./fixtures";

const PASSWORD = "correct horse battery";
const MINUTE = 60_000;

/** As if a person had typed their password so long ago. */
const age = (person: Person, minutes: number) =>
  asVisitor((ctx) =>
    ctx.tx
      .update(sessions)
      .set({ provedAt: new Date(Date.now() - minutes * MINUTE) })
      .where(eq(sessions.userId, person.id)),
  );

const proof = (page: Page) => page.getByRole("dialog", { name: "Confirm that it’s you" });

async function ask(page: Page, name: string) {
  await page.getByRole("button", { name }).click();
  await page.getByRole("alertdialog").getByRole("button", { name }).click();
}

test("removing a member asks for the password after ten minutes, and is then done by itself (ASVS 7.5.1)", async ({
  as,
  freshWorkspace,
}) => {
  const { slug, people } = await freshWorkspace({ people: ["admin", "agent"], password: PASSWORD });
  const { admin, agent } = people;
  const page = await as(admin);
  await page.goto(`/w/${slug}/settings/members/${agent.memberId}`);
  await age(admin, 11);
  await ask(page, "Remove Amir Haddad");
  await expect(proof(page)).toBeVisible();
  await expect(page.getByRole("alertdialog")).toBeHidden();
  await expectAccessible(page);
  await page.keyboard.press("Escape");
  await expect(proof(page)).toBeHidden();
  await page.reload();
  await expect(page.getByRole("heading", { level: 1, name: "Amir Haddad" })).toBeVisible();

  await ask(page, "Remove Amir Haddad");
  await proof(page).getByLabel("Password", { exact: true }).fill("not my password");
  await proof(page).getByRole("button", { name: "Confirm" }).click();
  await expect(proof(page)).toContainText("isn’t your password");
  await proof(page).getByLabel("Password", { exact: true }).fill(PASSWORD);
  await proof(page).getByRole("button", { name: "Confirm" }).click();
  await expect(page.getByText("Amir Haddad is no longer a member.")).toBeVisible();
  await expect(page).toHaveURL(new RegExp(`/w/${slug}/settings/members$`));
});

test("within ten minutes nobody is asked again, and what is refused after the proof is said", async ({
  as,
  freshWorkspace,
}) => {
  const { slug, people } = await freshWorkspace({ name: "Petal Post", people: ["agent"], password: PASSWORD });
  const owner = await as(people.owner);
  await owner.goto("/me/profile");
  await age(people.owner, 11);
  await ask(owner, "Leave Petal Post");
  await proof(owner).getByLabel("Password", { exact: true }).fill(PASSWORD);
  await proof(owner).getByRole("button", { name: "Confirm" }).click();
  await expect(owner.getByText("The Owner can’t leave.")).toBeVisible();
  await expect(proof(owner)).toBeHidden();

  const agent = await as(people.agent);
  await agent.goto("/me/profile");
  await age(people.agent, 9);
  await ask(agent, "Leave Petal Post");
  await expect(agent.getByText("You left Petal Post.")).toBeVisible();
  expect((await agent.goto(`/w/${slug}`))?.status()).toBe(404);
});
