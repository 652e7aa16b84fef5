import { and, eq } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import { letters } from "@/db/schema/letters";
import { asUser, asVisitor, newPerson, signInByPassword, signUpByForm } from "@/db/seed/stage";
import { Conflict, Invalid, TooMany } from "@/lib/kernel/errors";
import { newId } from "@/lib/kernel/ids";
import { deriveToken } from "@/lib/kernel/secrets";
import { findStanding } from "@/lib/sessions/queries";
import { unwantedUserLetter } from "../queries/letter-wanted";
import { findUserByEmail } from "../queries/users";
import { confirmEmail } from "./confirm-email";
import { askForReset, resetPassword } from "./reset-password";
import { prove } from "./sign-in";

const PASSWORD = "correct horse battery";
const HOUR = 3_600_000;
const address = () => `${newId()}@people.test`;
const input = (email: string, password = PASSWORD) => ({
  email,
  password,
  firstName: "Noor",
  lastName: "Haddad",
  timeZone: "Europe/Berlin",
  locale: "en",
});

const lettersTo = (to: string) =>
  asVisitor((ctx) => ctx.tx.select().from(letters).where(eq(letters.to, to)).orderBy(letters.id));

async function tokenOf(to: string, template: string): Promise<string> {
  const rows = await asVisitor((ctx) =>
    ctx.tx
      .select()
      .from(letters)
      .where(and(eq(letters.to, to), eq(letters.template, template)))
      .orderBy(letters.id),
  );
  const last = rows.at(-1);
  if (!last) throw new Error(`no ${template} letter to ${to}`);
  const { link } = last.data as { link: { purpose: string; ids: string[] } };
  return deriveToken(link.purpose, link.ids);
}

describe("signing up", () => {
  it("gives nothing until the address is confirmed with the same password (A08)", async () => {
    const email = address();
    await signUpByForm(input(email));
    expect(await signInByPassword(email, PASSWORD)).toEqual({ unconfirmed: true });
    const token = await tokenOf(email, "confirm-email");
    await expect(asVisitor((ctx) => confirmEmail(ctx, { token, password: "not the one I chose" }))).rejects.toThrow(
      Invalid,
    );
    const opened = await asVisitor((ctx) => confirmEmail(ctx, { token, password: PASSWORD }));
    expect((await findStanding(opened.token, null, new Date()))?.user.email).toBe(email);
    await expect(asVisitor((ctx) => confirmEmail(ctx, { token, password: PASSWORD }))).rejects.toThrow(Conflict);
  });

  it("lets the newest sign-up of an unconfirmed address win, and kills the link of the older", async () => {
    const email = address();
    await signUpByForm(input(email, "planted by an attacker"));
    const planted = await tokenOf(email, "confirm-email");
    await signUpByForm(input(email));
    const stale = asVisitor((ctx) => confirmEmail(ctx, { token: planted, password: "planted by an attacker" }));
    await expect(stale).rejects.toThrow(Conflict);
    const token = await tokenOf(email, "confirm-email");
    await expect(asVisitor((ctx) => confirmEmail(ctx, { token, password: PASSWORD }))).resolves.toBeDefined();
  });

  it("leaves a confirmed account alone, and tells its person by mail", async () => {
    const person = await newPerson({ password: PASSWORD });
    await signUpByForm(input(person.email, "planted by an attacker"));
    expect((await lettersTo(person.email)).map((letter) => letter.template)).toEqual(["address-in-use"]);
    expect(await signInByPassword(person.email, PASSWORD)).toHaveProperty("opened");
    await expect(signInByPassword(person.email, "planted by an attacker")).rejects.toThrow(Conflict);
  });

  it("writes no raw token anywhere (A17)", async () => {
    const email = address();
    await signUpByForm(input(email));
    const token = await tokenOf(email, "confirm-email");
    expect(JSON.stringify(await lettersTo(email))).not.toContain(token);
  });
});

describe("signing in", () => {
  it("answers a wrong password and an unknown address the same", async () => {
    const person = await newPerson({ password: PASSWORD });
    const wrong = await signInByPassword(person.email, "not my password").catch((error) => error);
    const unknown = await signInByPassword(address(), "not my password").catch((error) => error);
    expect([wrong.code, wrong.status]).toEqual([unknown.code, unknown.status]);
    expect(await signInByPassword(person.email, PASSWORD)).toHaveProperty("opened");
  });

  it("stops guessing after ten tries, although each of them was rolled back (ASVS 6.3.1)", async () => {
    const person = await newPerson({ password: PASSWORD });
    const guess = () => signInByPassword(person.email, "a wrong password").catch((error) => error);
    const answers = await Promise.all(Array.from({ length: 12 }, guess));
    expect(answers.filter((error) => error instanceof TooMany)).toHaveLength(2);
    await expect(signInByPassword(person.email, PASSWORD)).rejects.toThrow(TooMany);
  });

  it("replaces the token when identity is proved again (ASVS 7.2.4)", async () => {
    const person = await newPerson({ password: PASSWORD });
    await expect(asUser(person, (ctx) => prove(ctx, { password: "wrong again" }))).rejects.toThrow(Invalid);
    const opened = await asUser(person, (ctx) => prove(ctx, { password: PASSWORD }));
    expect(await findStanding(person.token, null, new Date())).toBeNull();
    expect(await findStanding(opened.token, null, new Date())).not.toBeNull();
  });
});

describe("setting a new password by mail", () => {
  it("works once, within the hour, ends every session and tells the person", async () => {
    const person = await newPerson({ password: PASSWORD });
    await asVisitor((ctx) => askForReset(ctx, { email: person.email }));
    const token = await tokenOf(person.email, "reset-password");
    const reset = (at: Date) =>
      asVisitor((ctx) => resetPassword(ctx, { token, password: "another good one 42" }), { now: at });
    await expect(reset(new Date(Date.now() + HOUR + 1000))).rejects.toThrow(Conflict);
    await reset(new Date(Date.now() + HOUR - 5000));
    await expect(reset(new Date())).rejects.toThrow(Conflict);
    expect(await findStanding(person.token, null, new Date())).toBeNull();
    expect(await signInByPassword(person.email, "another good one 42")).toHaveProperty("opened");
    expect((await lettersTo(person.email)).map((letter) => letter.template)).toContain("password-changed");
  });

  it("refuses a weak one and keeps the link", async () => {
    const person = await newPerson({ password: PASSWORD, firstName: "Wilhelmina" });
    await asVisitor((ctx) => askForReset(ctx, { email: person.email }));
    const token = await tokenOf(person.email, "reset-password");
    const weak = asVisitor((ctx) => resetPassword(ctx, { token, password: "wilhelmina2026" }));
    await expect(weak).rejects.toMatchObject({ fields: { password: "passwordOwnWords" } });
    await expect(asVisitor((ctx) => resetPassword(ctx, { token, password: PASSWORD }))).resolves.toBeUndefined();
  });

  it("lets someone in again who was kept out after too many guesses", async () => {
    const person = await newPerson({ password: PASSWORD });
    const guess = () => signInByPassword(person.email, "a wrong password").catch((error) => error);
    for (let times = 0; times < 10; times++) await guess();
    await expect(signInByPassword(person.email, PASSWORD)).rejects.toThrow(TooMany);
    await asVisitor((ctx) => askForReset(ctx, { email: person.email }));
    const token = await tokenOf(person.email, "reset-password");
    const forged = `${token.slice(0, -2)}${token.endsWith("AA") ? "BB" : "AA"}`;
    const reset = (link: string) => asVisitor((ctx) => resetPassword(ctx, { token: link, password: "a new good one" }));
    await expect(reset(forged)).rejects.toThrow(Conflict);
    await expect(signInByPassword(person.email, "a new good one")).rejects.toThrow(TooMany);
    await reset(token);
    expect(await signInByPassword(person.email, "a new good one")).toHaveProperty("opened");
  });

  it("sends nothing to an address without an account, and makes none", async () => {
    const email = address();
    await asVisitor((ctx) => askForReset(ctx, { email }));
    expect(await lettersTo(email)).toEqual([]);
    expect(await asVisitor((ctx) => findUserByEmail(ctx, email))).toBeNull();
  });
});

describe("a letter with a link", () => {
  it("is no longer wanted once a newer link has taken its place", async () => {
    const person = await newPerson({ password: PASSWORD });
    await asVisitor((ctx) => askForReset(ctx, { email: person.email }));
    await asVisitor((ctx) => askForReset(ctx, { email: person.email }));
    const [first, second] = await lettersTo(person.email);
    if (!first || !second) throw new Error("two letters were asked for");
    expect(await asVisitor((ctx) => unwantedUserLetter(ctx, first))).toBe("linkReplaced");
    expect(await asVisitor((ctx) => unwantedUserLetter(ctx, second))).toBeNull();
  });
});
