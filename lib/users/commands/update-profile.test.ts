import { eq } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { userEvents } from "@/db/schema/events";
import { members } from "@/db/schema/members";
import { asMember, asUser, listRecorded, newColleague, newStage, type Person, type Stage } from "@/db/seed/stage";
import { UpdatePreferencesInput, UpdateProfileInput } from "../input";
import { findUser } from "../queries/users";
import { updatePreferences } from "./update-preferences";
import { updateProfile } from "./update-profile";

const typed = { firstName: "Amir", lastName: "Haddad", title: "", bio: "", phone: "" };
const save = (person: Person, change: Partial<typeof typed>) =>
  asUser(person, (ctx) => updateProfile(ctx, UpdateProfileInput.parse({ ...typed, ...change })));
const newAmir = (stage: Stage) => newColleague(stage, "Supervisor", { firstName: "Amir", lastName: "Haddad" });

const memberOf = ({ owner, slug }: Stage, person: Person) =>
  asMember(owner, slug, async ({ tx }) => {
    const [row] = await tx.select().from(members).where(eq(members.userId, person.id));
    return row;
  });
const ownEvents = (person: Person) =>
  asUser(person, ({ tx, user }) => tx.select().from(userEvents).where(eq(userEvents.userId, user.id)));

test("a new name goes into every workspace that one belongs to, and is recorded in each", async () => {
  const [acme, globex] = [await newStage(), await newStage({ name: "Globex" })];
  const amir = await newAmir(acme);
  await asMember(globex.owner, globex.slug, ({ tx, workspace }) => {
    const { id: userId, email } = amir;
    const id = crypto.randomUUID();
    return tx
      .insert(members)
      .values({ workspaceId: workspace.id, id, userId, email, firstName: "A.", lastName: "Haddad" });
  });
  await save(amir, { lastName: "Haddad-Berg", title: "Florist" });
  expect(await memberOf(acme, amir)).toMatchObject({ lastName: "Haddad-Berg", version: 2 });
  expect(await memberOf(globex, amir)).toMatchObject({ firstName: "A.", lastName: "Haddad-Berg" });
  for (const stage of [acme, globex]) {
    const [newest] = await listRecorded(stage);
    expect(newest).toMatchObject({ from: { lastName: "Haddad" }, to: { lastName: "Haddad-Berg" } });
    expect(newest?.actorName).toMatch(/Haddad-Berg$/);
  }
});

test("what only the person's own card shows stays out of the workspaces", async () => {
  const stage = await newStage();
  const amir = await newAmir(stage);
  const before = await listRecorded(stage);
  await save(amir, { title: "Florist", bio: "Roses\r\nand tulips" });
  expect(await listRecorded(stage)).toEqual(before);
  expect((await memberOf(stage, amir))?.version).toBe(1);
  expect(await asUser(amir, (ctx) => findUser(ctx, amir.id))).toMatchObject({
    title: "Florist",
    bio: "Roses\nand tulips",
  });
  expect(await ownEvents(amir)).toMatchObject([{ verb: "profile.updated" }]);
});

test("a phone number is kept in one form, and a wrong one is refused at its field", async () => {
  const stage = await newStage();
  const amir = await newAmir(stage);
  await save(amir, { phone: "+49 30 901820" });
  expect((await memberOf(stage, amir))?.phone).toBe("+4930901820");
  await save(amir, { phone: "" });
  expect((await memberOf(stage, amir))?.phone).toBeNull();
  const wrong = UpdateProfileInput.safeParse({ ...typed, phone: "call me" });
  expect(wrong.error?.issues.map((one) => [one.path[0], one.message])).toEqual([["phone", "phone"]]);
});

test("saving what is there already writes nothing, and another person stays as they are", async () => {
  const stage = await newStage();
  const amir = await newAmir(stage);
  await save(amir, {});
  expect(await ownEvents(amir)).toEqual([]);
  await save(amir, { firstName: "Emir" });
  expect((await memberOf(stage, stage.owner))?.firstName).toBe("Olivia");
});

describe("bad input is refused at its field", () => {
  test.each([
    ["firstName", " "],
    ["lastName", "a".repeat(81)],
    ["title", "a\nb"],
    ["bio", "a".repeat(401)],
    ["phone", "+".repeat(41)],
  ])("%s: %j", (field, value) => {
    const issues = UpdateProfileInput.safeParse({ ...typed, [field]: value }).error?.issues;
    expect(issues?.map((one) => one.path[0])).toEqual([field]);
  });
});

test("the zone and the look are kept with the person", async () => {
  const { owner } = await newStage();
  const choose = (input: object) => asUser(owner, (ctx) => updatePreferences(ctx, UpdatePreferencesInput.parse(input)));
  await choose({ timeZone: "Asia/Kathmandu", theme: "dark" });
  expect(await asUser(owner, (ctx) => findUser(ctx, owner.id))).toMatchObject({
    timeZone: "Asia/Kathmandu",
    theme: "dark",
  });
  await choose({ timeZone: "Asia/Kathmandu", theme: "system" });
  expect((await asUser(owner, (ctx) => findUser(ctx, owner.id)))?.theme).toBeNull();
  expect(UpdatePreferencesInput.safeParse({ timeZone: "Mars/Olympus", theme: "neon" }).error?.issues).toHaveLength(2);
});
