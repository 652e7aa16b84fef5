import { eq } from "drizzle-orm";
import { beforeAll, describe, expect, test } from "vitest";
import { events } from "@/db/schema/events";
import { members } from "@/db/schema/members";
import { memberRoles } from "@/db/schema/roles";
import { userLinks, users } from "@/db/schema/users";
import { activateByPassword, invite, recruit } from "@/db/seed/invite";
import {
  asMember,
  asUser,
  asVisitor,
  newPerson,
  newStage,
  type Stage,
  signInByPassword,
  signUpByForm,
} from "@/db/seed/stage";
import { memberTouches } from "@/lib/gate/touches";
import { Conflict, Invalid, NotFound } from "@/lib/kernel/errors";
import { newId } from "@/lib/kernel/ids";
import { findStanding } from "@/lib/sessions/queries";
import { getActivation } from "../queries/activation";
import { acceptInvitation, activateAccount } from "./accept-invitation";

const PASSWORD = "correct horse battery";
let stage: Stage;

beforeAll(async () => {
  stage = await newStage();
});

const address = () => `${newId()}@people.test`;
const form = (token: string, more = {}) => ({
  token,
  firstName: "Anne",
  lastName: "Lee",
  password: PASSWORD,
  timeZone: "Europe/Lisbon",
  locale: "en",
  ...more,
});
const activate = (token: string, more = {}) => activateByPassword(form(token, more));
const asOwner = <T>(work: Parameters<typeof asMember<T>>[2]) => asMember(stage.owner, stage.slug, work);
const membersAt = (email: string) => asOwner(({ tx }) => tx.select().from(members).where(eq(members.email, email)));
const userAt = async (email: string) =>
  (await asVisitor((ctx) => ctx.tx.select().from(users).where(eq(users.email, email))))[0];
const verbsAbout = async (id: string) =>
  (await asOwner(({ tx }) => tx.select().from(events).where(eq(events.subjectId, id)).orderBy(events.id))).map(
    ({ verb }) => verb,
  );

describe("a new person", () => {
  test("sets a password and lands in the workspace, signed in, with what was given", async () => {
    const email = address();
    const { id, token } = await invite(stage, { email, phone: "+49 30 123456", capacity: "3" });
    const { slug, opened } = await activate(token);
    const standing = await findStanding(opened?.token, slug, new Date());
    expect(standing?.user).toMatchObject({
      email,
      firstName: "Anne",
      timeZone: "Europe/Lisbon",
      lastWorkspaceId: stage.id,
    });
    expect(standing?.user.emailVerifiedAt).not.toBeNull();
    expect(standing?.place?.actor.roles.map(({ name }) => name)).toEqual(["Conversation Agent"]);
    const [member] = await membersAt(email);
    expect(member).toMatchObject({ firstName: "Anne", phone: "+4930123456", capacity: 3, active: true });
    expect(await verbsAbout(id)).toEqual(["invitation.sent", "invitation.accepted"]);
    expect(await signInByPassword(email, PASSWORD)).toHaveProperty("opened");
  });

  test("a weak password is refused at its field, also one made of their own names or the company's", async () => {
    const { token } = await invite(stage, { email: address() });
    for (const password of ["short", "passwordpassword", "AnneLeeAcmeFlowers"])
      await expect(activate(token, { password })).rejects.toThrow(Invalid);
    await expect(activate(token)).resolves.toHaveProperty("opened");
  });

  test("an account that was planted with the address gives its planter nothing (A08)", async () => {
    const email = address();
    const planted = {
      email,
      password: "planted by a stranger",
      firstName: "Eve",
      lastName: "X",
      timeZone: "UTC",
      locale: "en",
    };
    await signUpByForm(planted);
    const before = await userAt(email);
    await asVisitor((ctx) =>
      ctx.tx.update(users).set({ bio: "planted", twoFactorAt: ctx.now }).where(eq(users.email, email)),
    );
    const { token } = await invite(stage, { email });
    await activate(token);
    const after = await userAt(email);
    expect(after).toMatchObject({ id: before?.id, firstName: "Anne", bio: null, twoFactorAt: null });
    expect(
      await asVisitor((ctx) =>
        ctx.tx
          .select()
          .from(userLinks)
          .where(eq(userLinks.userId, after?.id ?? "")),
      ),
    ).toEqual([]);
    await expect(signInByPassword(planted.email, planted.password)).rejects.toThrow(Conflict);
    expect(await signInByPassword(email, PASSWORD)).toHaveProperty("opened");
  });

  test("links of nobody are not there", async () => {
    const { token } = await invite(stage, { email: address() });
    const forged = `${token.slice(0, -2)}${token.endsWith("AA") ? "BB" : "AA"}`;
    for (const link of ["", "x", forged, `${token}A`]) await expect(activate(link)).rejects.toThrow(NotFound);
  });
});

describe("a person with an account", () => {
  test("signs in to accept; their password and names stay as they are (A15)", async () => {
    const person = await newPerson({ firstName: "Noor", lastName: "Haddad", password: PASSWORD });
    const { token } = await invite(stage, { email: person.email });
    const before = await userAt(person.email);
    await expect(activate(token, { password: "another good password" })).rejects.toThrow(Conflict);
    await expect(asVisitor((ctx) => acceptInvitation(ctx, { token }, memberTouches))).rejects.toThrow(Conflict);
    expect(await userAt(person.email)).toEqual(before);
    const accepted = await asUser(person, (ctx) => acceptInvitation(ctx, { token }, memberTouches));
    expect(accepted).toMatchObject({ slug: stage.slug, opened: null });
    expect(await userAt(person.email)).toEqual({ ...before, lastWorkspaceId: stage.id });
  });

  test("nobody else's sign-in takes the invitation", async () => {
    const { token } = await invite(stage, { email: address() });
    const other = await newPerson();
    await expect(asUser(other, (ctx) => acceptInvitation(ctx, { token }, memberTouches))).rejects.toThrow(Conflict);
    await expect(
      asUser(other, (ctx) => activateAccount(ctx, form(token), { passwordHash: "a hash", touches: memberTouches })),
    ).rejects.toThrow(Conflict);
    expect(await asUser(other, (ctx) => getActivation(ctx, token))).toMatchObject({ is: "live", onlooker: "other" });
    expect(await membersAt(other.email)).toEqual([]);
  });

  test("one who was removed returns as themselves, with what the invitation gives and nothing of before", async () => {
    const person = await recruit(stage, ["supervisor", "stakeholder"]);
    const [before] = await membersAt(person.email);
    await asOwner(({ tx, now }) => tx.update(members).set({ removedAt: now }).where(eq(members.userId, person.id)));
    const { token } = await invite(stage, { email: person.email, firstName: "Bo" });
    await asUser(person, (ctx) => acceptInvitation(ctx, { token }, memberTouches));
    const [after, ...more] = await membersAt(person.email);
    expect(more).toEqual([]);
    expect(after).toMatchObject({ id: before?.id, firstName: "Bo", active: true, version: (before?.version ?? 0) + 1 });
    const held = await asOwner(({ tx }) =>
      tx
        .select()
        .from(memberRoles)
        .where(eq(memberRoles.memberId, after?.id ?? "")),
    );
    expect(held).toHaveLength(1);
  });

  test("one who was suspended meanwhile stays out", async () => {
    const person = await recruit(stage, ["conversation-agent"]);
    const change = (facts: Partial<typeof members.$inferInsert>) =>
      asOwner(({ tx }) => tx.update(members).set(facts).where(eq(members.userId, person.id)));
    await change({ removedAt: new Date() });
    const { token } = await invite(stage, { email: person.email });
    await change({ removedAt: null, suspendedAt: new Date() });
    const accept = () => asUser(person, (ctx) => acceptInvitation(ctx, { token }, memberTouches));
    await expect(accept()).rejects.toThrow(Conflict);
    await change({ removedAt: new Date() });
    await expect(accept()).resolves.toHaveProperty("slug");
  });
});
