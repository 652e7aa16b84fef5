import { eq } from "drizzle-orm";
import { beforeAll, describe, expect, test } from "vitest";
import { events } from "@/db/schema/events";
import { invitationRoles, invitations } from "@/db/schema/invitations";
import { letters } from "@/db/schema/letters";
import { workspaces } from "@/db/schema/workspaces";
import { invite, recruit, tokenOf } from "@/db/seed/invite";
import { asMember, asUser, asVisitor, newPerson, newStage, type Stage } from "@/db/seed/stage";
import { memberTouches } from "@/lib/gate/touches";
import { Conflict, Forbidden, NotFound, TooMany } from "@/lib/kernel/errors";
import { newId } from "@/lib/kernel/ids";
import { getActivation } from "../queries/activation";
import { unwantedInvitationLetter } from "../queries/letter-wanted";
import { acceptInvitation } from "./accept-invitation";
import { askForNewLink } from "./ask-for-new-link";
import { declineInvitation } from "./decline-invitation";
import { resendInvitation, resendInvitations } from "./resend-invitations";
import { revokeInvitation } from "./revoke-invitation";

const HOUR = 3_600_000;
let stage: Stage;

beforeAll(async () => {
  stage = await newStage();
});

const address = () => `${newId()}@people.test`;
const asOwner = <T>(work: Parameters<typeof asMember<T>>[2], at = {}) => asMember(stage.owner, stage.slug, work, at);
const resend = (invitationId: string, at = {}) => asOwner((ctx) => resendInvitation(ctx, { invitationId }), at);
const revoke = (invitationId: string) => asOwner((ctx) => revokeInvitation(ctx, { invitationId }));
const look = (token: string, now = new Date()) => asVisitor((ctx) => getActivation(ctx, token), { now });
const ask = (token: string) => asVisitor((ctx) => askForNewLink(ctx, { token }));
const lettersAbout = (id: string) =>
  asOwner(({ tx }) => tx.select().from(letters).where(eq(letters.subjectId, id)).orderBy(letters.id));
const verbsOf = async (id: string) =>
  (await asOwner(({ tx }) => tx.select().from(events).where(eq(events.subjectId, id)).orderBy(events.id))).map(
    ({ verb }) => verb,
  );

describe("resending", () => {
  test("mints a new link with a new end and kills the old one; roles stay (A19)", async () => {
    const now = new Date("2026-05-01T10:00:00Z");
    const { id, token } = await invite(stage, { email: address() }, { now });
    const later = new Date(now.getTime() + 2 * HOUR);
    await resend(id, { now: later });
    const renewed = await tokenOf(stage, id);
    expect(renewed).not.toBe(token);
    expect(await look(token, later)).toMatchObject({ is: "replaced" });
    expect(await look(renewed, later)).toMatchObject({ is: "live", roles: ["Conversation Agent"] });
    const [row] = await asOwner(({ tx }) => tx.select().from(invitations).where(eq(invitations.id, id)));
    expect(row?.expiresAt).toEqual(new Date(later.getTime() + 168 * HOUR));
    expect((await lettersAbout(id)).map(({ data }) => data.renewed)).toEqual([false, true]);
    expect(await verbsOf(id)).toEqual(["invitation.sent", "invitation.renewed"]);
  });

  test("brings an expired one back, and drops the letter of the link that it replaced", async () => {
    const { id, token } = await invite(stage, { email: address() }, { now: new Date("2026-01-01T00:00:00Z") });
    expect(await look(token)).toMatchObject({ is: "expired" });
    await resend(id);
    const [old, fresh] = await lettersAbout(id);
    const why = (letter = old) => asOwner((ctx) => unwantedInvitationLetter(ctx, letter ?? expect.fail("no letter")));
    expect(await why(old)).toBe("linkReplaced");
    expect(await why(fresh)).toBe(null);
    await revoke(id);
    expect(await why(fresh)).toBe("invitationEnded");
  });

  test("makes whoever renews vouch for it, and so they must hold what it gives", async () => {
    const admin = await recruit(stage, ["administrator"]);
    const { id } = await invite(stage, { email: address(), roles: ["supervisor"] });
    const byAdmin = (invitationId: string) =>
      asMember(admin, stage.slug, (ctx) => resendInvitation(ctx, { invitationId }));
    await byAdmin(id);
    expect((await lettersAbout(id)).at(-1)?.data.inviter).toBe("Ann Lee");
    const agent = await recruit(stage, ["conversation-agent"]);
    const byAgent = asMember(agent, stage.slug, (ctx) => resendInvitation(ctx, { invitationId: id }));
    await expect(byAgent).rejects.toThrow(Forbidden);
  });

  test("several at once; those that ended meanwhile are counted, and all of them ended is a conflict", async () => {
    const [a, b, c] = await Promise.all([1, 2, 3].map(() => invite(stage, { email: address() })));
    const ids = [a, b, c].map((one) => one?.id ?? "");
    await revoke(ids[2] ?? "");
    expect(await asOwner((ctx) => resendInvitations(ctx, { ids }))).toEqual({ sent: 2, ended: 1 });
    await expect(asOwner((ctx) => resendInvitations(ctx, { ids: ids.slice(2) }))).rejects.toThrow(Conflict);
    await expect(asOwner((ctx) => resendInvitations(ctx, { ids: [ids[0] ?? "", newId()] }))).rejects.toThrow(NotFound);
  });

  test("ends after ten a day for one address (A80)", async () => {
    const { id } = await invite(stage, { email: address() });
    for (let times = 0; times < 10; times++) await resend(id);
    await expect(resend(id)).rejects.toThrow(TooMany);
  });
});

describe("revoking and declining", () => {
  test("a revoked link is dead and tells nothing of the workspace; its address can be invited again", async () => {
    const email = address();
    const { id, token } = await invite(stage, { email });
    await revoke(id);
    expect(await look(token)).toEqual({ is: "revoked" });
    await expect(revoke(id)).rejects.toThrow(Conflict);
    await expect(resend(id)).rejects.toThrow(Conflict);
    expect(await verbsOf(id)).toEqual(["invitation.sent", "invitation.revoked"]);
    expect(await invite(stage, { email })).toHaveProperty("token");
  });

  test("declining takes the link alone, once, and only while it lives", async () => {
    const { id, token } = await invite(stage, { email: address() });
    const decline = (link: string) => asVisitor((ctx) => declineInvitation(ctx, { token: link }));
    await resend(id);
    await expect(decline(token)).rejects.toThrow(Conflict);
    const renewed = await tokenOf(stage, id);
    await decline(renewed);
    expect(await look(renewed)).toEqual({ is: "declined" });
    await expect(decline(renewed)).rejects.toThrow(Conflict);
    await expect(decline("nonsense")).rejects.toThrow(NotFound);
    expect(await verbsOf(id)).toEqual(["invitation.sent", "invitation.renewed", "invitation.declined"]);
  });

  test("another workspace's invitations aren't there (A46)", async () => {
    const { id, token } = await invite(stage, { email: address() });
    const globex = await newStage();
    const there = { invitationId: id };
    await expect(asMember(globex.owner, globex.slug, (ctx) => revokeInvitation(ctx, there))).rejects.toThrow(NotFound);
    await expect(asMember(globex.owner, globex.slug, (ctx) => resendInvitation(ctx, there))).rejects.toThrow(NotFound);
    expect(await look(token)).toMatchObject({ is: "live" });
  });
});

describe("asking for a new link", () => {
  test("mails one to the invited address, also for an expired or replaced link", async () => {
    const email = address();
    const { id, token } = await invite(stage, { email }, { now: new Date("2026-01-01T00:00:00Z") });
    await ask(token);
    expect((await lettersAbout(id)).map(({ to }) => to)).toEqual([email, email]);
    expect(await look(await tokenOf(stage, id))).toMatchObject({ is: "live" });
    await ask(token);
    expect(await lettersAbout(id)).toHaveLength(3);
    expect(await verbsOf(id)).toEqual(["invitation.sent", "invitation.link_asked", "invitation.link_asked"]);
  });

  test("says the same and does nothing when it was revoked, when nobody knows it, or when its roles are gone", async () => {
    const { id, token } = await invite(stage, { email: address() });
    const { id: bare, token: bareToken } = await invite(stage, { email: address() });
    await asOwner(({ tx }) => tx.delete(invitationRoles).where(eq(invitationRoles.invitationId, bare)));
    await revoke(id);
    for (const link of [token, bareToken, "nonsense", `${token.slice(0, -1)}_`])
      expect(await ask(link)).toBeUndefined();
    expect(await lettersAbout(id)).toHaveLength(1);
    expect(await lettersAbout(bare)).toHaveLength(1);
  });

  test("can't bury an address in mail", async () => {
    const { token } = await invite(stage, { email: address() });
    for (let times = 0; times < 5; times++) await ask(token);
    await expect(ask(token)).rejects.toThrow(TooMany);
  });
});

describe("when the link ends", () => {
  test("it works a second before and not a second after (A19)", async () => {
    const person = await newPerson();
    const now = new Date();
    const { token } = await invite(stage, { email: person.email }, { now });
    const end = new Date(now.getTime() + 168 * HOUR);
    const accept = (seconds: number) =>
      asUser(person, (ctx) => acceptInvitation(ctx, { token }, memberTouches), {
        now: new Date(end.getTime() + seconds * 1000),
      });
    await expect(accept(0)).rejects.toThrow(Conflict);
    await expect(accept(1)).rejects.toThrow(Conflict);
    await expect(accept(-1)).resolves.toMatchObject({ slug: stage.slug });
  });

  test("the workspace's own lifetime counts, from the moment of sending", async () => {
    const brief = await newStage();
    await asVisitor((ctx) => ctx.tx.update(workspaces).set({ invitationHours: 12 }).where(eq(workspaces.id, brief.id)));
    const now = new Date("2026-05-01T10:00:00Z");
    const { token } = await invite(brief, { email: address() }, { now });
    expect(await look(token, new Date(now.getTime() + 12 * HOUR - 1000))).toMatchObject({ is: "live" });
    expect(await look(token, new Date(now.getTime() + 12 * HOUR))).toMatchObject({ is: "expired" });
  });
});
