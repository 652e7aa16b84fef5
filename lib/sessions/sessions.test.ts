import { describe, expect, it } from "vitest";
import { asUser, asVisitor, newPerson, newStage } from "@/db/seed/stage";
import { closeSession, openSession, touch } from "./commands";
import { findStanding } from "./queries";
import { newToken, userIn } from "./session";

const MINUTE = 60_000;
const later = (minutes: number) => new Date(Date.now() + minutes * MINUTE);

describe("a session", () => {
  it("ends after an hour without use, and after a day at the latest (ASVS 7.3.1, 7.3.2)", async () => {
    const person = await newPerson();
    expect(await findStanding(person.token, null, later(59))).not.toBeNull();
    expect(await findStanding(person.token, null, later(61))).toBeNull();
    const found = await findStanding(person.token, null, new Date());
    if (!found) throw new Error("signed out");
    await touch(found.user, null, later(23 * 60 + 30));
    expect(await findStanding(person.token, null, later(23 * 60 + 59))).not.toBeNull();
    expect(await findStanding(person.token, null, later(24 * 60 + 1))).toBeNull();
  });

  it("lasts thirty days when it is to be remembered, used or not", async () => {
    const { id } = await newPerson();
    const { token } = await asVisitor((ctx) => openSession(ctx, id, { method: "password", remember: true }));
    expect(await findStanding(token, null, later(29 * 24 * 60))).not.toBeNull();
    expect(await findStanding(token, null, later(30 * 24 * 60 + 1))).toBeNull();
  });

  it("is dead the moment it is closed (ASVS 7.4.1)", async () => {
    const person = await newPerson();
    await asUser(person, (ctx) => closeSession(ctx));
    expect(await findStanding(person.token, null, new Date())).toBeNull();
  });

  it.each([undefined, "", "x", newToken("00000000-0000-7000-8000-000000000000"), "%", "a.b".repeat(5000)])(
    "is not opened by a token that isn't one: %#",
    async (token) => {
      expect(await findStanding(token, null, new Date())).toBeNull();
    },
  );

  it("carries the person's id in its token, and is refused with another's", async () => {
    const [ann, bob] = [await newPerson(), await newPerson()];
    expect(userIn(ann.token)).toBe(ann.id);
    const forged = `${bob.token.split(".")[0]}.${ann.token.split(".")[1]}`;
    expect(await findStanding(forged, null, new Date())).toBeNull();
  });
});

describe("a place in a workspace", () => {
  it("comes with what the member holds; a stranger gets none, as if the workspace didn't exist", async () => {
    const stage = await newStage();
    const stranger = await newPerson();
    const own = await findStanding(stage.owner.token, stage.slug, new Date());
    expect(own).toMatchObject({ place: { actor: { isOwner: true, memberId: stage.owner.memberId } } });
    expect(await findStanding(stranger.token, stage.slug, new Date())).toMatchObject({ place: null });
    expect(await findStanding(stranger.token, "no-such-workspace", new Date())).toMatchObject({ place: null });
  });
});
