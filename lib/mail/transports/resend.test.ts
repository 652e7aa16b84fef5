import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { openResend, type ResendStub, replies } from "@/e2e/stubs/resend";
import type { SendFailure } from "../failure";
import { resendTransport } from "./resend";

const letter = {
  id: "0199a2c4-5f7b-7c3a-9d51-3f1f0a6be001",
  to: "ann.lee@acme.test",
  subject: "Dana invites you",
  html: "<p>Hello</p>",
  text: "Hello",
};

let resend: ResendStub;
beforeEach(async () => {
  resend = await openResend();
});
afterEach(() => resend.close());

const transport = (within?: number) =>
  resendTransport({ key: "re_test", from: "Muster <m@acme.test>", baseUrl: `${resend.url}/`, within });
const failure = (work: Promise<unknown>) =>
  work.then(
    () => undefined,
    (error: SendFailure) => error,
  );

describe("Resend", () => {
  test("takes a letter under its id, so that a second try makes no second mail", async () => {
    expect(await transport().send(letter)).toEqual({ providerId: `sent-${letter.id}` });
    await transport().send(letter);
    expect(resend.asked.map(({ headers }) => headers["idempotency-key"])).toEqual([letter.id, letter.id]);
    expect(resend.asked[0]?.headers.authorization).toBe("Bearer re_test");
    expect(resend.asked[0]?.body).toMatchObject({
      from: "Muster <m@acme.test>",
      to: [letter.to],
      subject: letter.subject,
    });
    expect(resend.taken.size).toBe(1);
  });

  test("a letter that was taken before an upgrade changed its look counts as taken", async () => {
    await transport().send(letter);
    expect(await transport().send({ ...letter, html: "<p>New look</p>" })).toEqual({ providerId: null });
    expect(resend.taken.size).toBe(1);
  });

  test("R10: 429 is waited out for exactly as long as it says", async () => {
    resend.next.push(replies.tooMany(120));
    const before = Date.now();
    const refused = await failure(transport().send(letter));
    expect(refused).toMatchObject({ reason: "askedToWait", how: { lasting: false } });
    const wait = (refused?.how.retryAt?.getTime() ?? 0) - before;
    expect(wait).toBeGreaterThanOrEqual(120_000);
    expect(wait).toBeLessThan(122_000);
  });

  test.each([
    ["422", replies.invalid, "letterRefused", true],
    ["500", replies.trouble, "providerTrouble", false],
    ["401", replies.badKey, "notAllowed", false],
    ["an answer that isn't JSON", { status: 502, body: {} }, "providerTrouble", false],
  ] as const)("R11: %s", async (_name, reply, reason, lasting) => {
    resend.next.push(reply);
    expect(await failure(transport().send(letter))).toMatchObject({ reason, how: { lasting } });
  });

  test("R12: a provider that hangs, or isn't there, is left in time", async () => {
    resend.next.push("hang");
    const began = Date.now();
    expect(await failure(transport(300).send(letter))).toMatchObject({
      reason: "unreachable",
      how: { lasting: false },
    });
    expect(Date.now() - began).toBeLessThan(1500);
    await resend.close();
    expect(await failure(transport().send(letter))).toMatchObject({ reason: "unreachable", how: { lasting: false } });
    resend = await openResend();
  });
});
