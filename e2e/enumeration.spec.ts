import { randomInt } from "node:crypto";
import { eq } from "drizzle-orm";
import { users } from "@/db/schema/users";
import { asVisitor, newPerson } from "@/db/seed/stage";
import { env } from "@/lib/kernel/env";
import { hashPassword } from "@/lib/users/password";
import { expect, newAddress, test } from "./fixtures";
import { type Action, listActions } from "./tenants/actions";

const PAIRS = 25;
const ROUNDS = 4;
const CLOSE = 20;
const person = { firstName: "Noor", lastName: "Haddad", timeZone: "UTC", locale: "en" };

/** What each form is sent beside the address. The password is nobody's. */
const forms = [
  ["signIn", { password: "nobody has this one" }],
  ["signUp", { password: "nobody has this one", ...person }],
  ["forgotPassword", {}],
] as const;

/** People with an account and a password: as many as it takes for none to be written to too often. */
async function residents(count: number): Promise<string[]> {
  const passwordHash = await hashPassword("a password of their own");
  return Promise.all(
    Array.from({ length: count }, async () => {
      const { id, email } = await newPerson();
      await asVisitor((ctx) => ctx.tx.update(users).set({ passwordHash }).where(eq(users.id, id)));
      return email;
    }),
  );
}

/** Sends the form as the browser does, each time from another place, and takes the time until the whole answer is there. */
async function send(action: Action, fields: Record<string, string>) {
  const body = new FormData();
  for (const [name, value] of Object.entries(fields)) body.append(`_1_${name}`, value);
  body.append("0", '["$K1"]');
  const from = [10, randomInt(256), randomInt(256), randomInt(1, 255)].join(".");
  const headers = {
    "next-action": action.id,
    origin: env.APP_URL,
    accept: "text/x-component",
    "x-forwarded-for": from,
  };
  const began = performance.now();
  const answer = await fetch(env.APP_URL + action.route, { method: "POST", headers, body, redirect: "manual" });
  const text = await answer.text();
  return { ms: performance.now() - began, told: `${answer.status} ${text}` };
}

const median = (list: number[]) => list.toSorted((a, b) => a - b)[Math.floor(list.length / 2)] ?? 0;

for (const [name, more] of forms) {
  test(`${name} answers the same to an address with an account and one without, after the same time (A39, ASVS 6.3.8)`, async () => {
    test.slow();
    const action = listActions().find((one) => one.name === name && one.file.includes("(public)"));
    if (!action) throw new Error(`${name} isn't in the build`);
    const differences: number[] = [];
    const told = { known: new Set<string>(), unknown: new Set<string>() };
    const ask = async (who: "known" | "unknown", email: string) => {
      const { ms, told: text } = await send(action, { email, ...more });
      told[who].add(text);
      return ms;
    };
    // What the machine does besides adds to either of a pair alike; what tells of an account adds to one in every round.
    for (let round = 0; round < ROUNDS; round++) {
      const known = await residents(PAIRS);
      for (const [at, email] of known.entries()) {
        const pair = [() => ask("known", email), () => ask("unknown", newAddress())] as const;
        const [first, second] = at % 2 ? pair : [pair[1], pair[0]];
        const [a, b] = [await first(), await second()];
        differences.push(at % 2 ? a - b : b - a);
      }
      if (Math.abs(median(differences)) < CLOSE) break;
    }
    console.log(`${name}: ${median(differences).toFixed(1)} ms apart over ${differences.length} pairs`);
    expect(told.known).toEqual(told.unknown);
    expect(told.known.size).toBe(1);
    expect(Math.abs(median(differences))).toBeLessThan(CLOSE);
  });
}
