import { afterEach, describe, expect, test } from "vitest";
import { selfSigned } from "@/e2e/stubs/certificate";
import { openSmtp, type SmtpStub } from "@/e2e/stubs/smtp";
import type { SendFailure } from "../failure";
import { smtpOptions, smtpTransport } from "./smtp";

const FROM = "Muster <muster@acme.test>";
const letter = {
  id: "0199a2c4-5f7b-7c3a-9d51-3f1f0a6be001",
  to: "ann.lee@acme.test",
  subject: "Dana invites you",
  html: "<p>Héllo</p>",
  text: "Héllo",
};
const QUICK = { step: 400, whole: 800 };

const open: SmtpStub[] = [];
afterEach(() => Promise.all(open.splice(0).map((one) => one.close())));

async function server(options: Parameters<typeof openSmtp>[0] = {}): Promise<SmtpStub> {
  const stub = await openSmtp(options);
  open.push(stub);
  return stub;
}

const failure = (work: Promise<unknown>) =>
  work.then(
    () => undefined,
    (error: SendFailure) => error,
  );

describe("SMTP", () => {
  test("takes a letter, with a Message-ID that is the same at every try", async () => {
    const { port, received } = await server({ plain: true });
    const transport = smtpTransport(`smtp://127.0.0.1:${port}`, FROM);
    await transport.send(letter);
    await transport.send(letter);
    const [first, second] = received;
    expect(first?.mail.messageId).toBe(`<${letter.id}@acme.test>`);
    expect(second?.mail.messageId).toBe(first?.mail.messageId);
    expect(first).toMatchObject({ from: "muster@acme.test", to: [letter.to] });
    expect(first?.mail).toMatchObject({ subject: letter.subject });
    expect(first?.mail.html).toContain("Héllo");
    expect(first?.mail.text).toContain("Héllo");
    expect(first?.mail.headers).toContainEqual(
      expect.objectContaining({ key: "auto-submitted", value: "auto-generated" }),
    );
  });

  test("signs in with the name and password of the address", async () => {
    const { port, received } = await server({ plain: true, user: { name: "us@er", password: "p/w" } });
    await smtpTransport(`smtp://us%40er:p%2Fw@127.0.0.1:${port}`, FROM).send(letter);
    expect(received).toHaveLength(1);
    const refused = await failure(smtpTransport(`smtp://user:no@127.0.0.1:${port}`, FROM).send(letter));
    expect(refused).toMatchObject({ reason: "notAllowed", how: { lasting: false } });
  });

  test.each([
    ["rcpt", 550, "addressRefused", true],
    ["data", 554, "letterRefused", true],
    ["rcpt", 451, "askedToWait", false],
    ["data", 421, "askedToWait", false],
    ["connect", 421, "askedToWait", false],
    ["connect", 554, "askedToWait", false],
  ] as const)("R10 R11: at %s, %i means %s", async (step, code, reason, lasting) => {
    const answer = (at: string) => (at === step ? { code, text: "5.1.1 No such person here" } : undefined);
    const { port } = await server({ plain: true, answer });
    const refused = await failure(smtpTransport(`smtp://127.0.0.1:${port}`, FROM).send(letter));
    expect(refused).toMatchObject({ reason, how: { lasting } });
    expect(refused?.detail).toContain("No such person here");
  });

  test.each(["connect", "rcpt", "data"] as const)("R12: a server that hangs at %s is left in time", async (step) => {
    const { port } = await server({ plain: true, answer: (at) => (at === step ? "hang" : undefined) });
    const began = Date.now();
    const refused = await failure(smtpTransport(`smtp://127.0.0.1:${port}`, FROM, QUICK).send(letter));
    expect(refused).toMatchObject({ reason: "unreachable", how: { lasting: false } });
    expect(Date.now() - began).toBeLessThan(2 * QUICK.whole);
  });

  test("a server that is not there passes", async () => {
    const { port, close } = await openSmtp();
    await close();
    const refused = await failure(smtpTransport(`smtp://127.0.0.1:${port}`, FROM, QUICK).send(letter));
    expect(refused).toMatchObject({ reason: "unreachable", how: { lasting: false } });
  });
});

describe("V12.3.2 R12: TLS to the mail server", () => {
  test("a certificate that is trusted is used, over smtps and by STARTTLS", async () => {
    const own = await selfSigned("localhost");
    const trusting = { step: 5000, whole: 5000, ca: own.cert };
    const smtps = await server({ ...own, secure: true });
    await smtpTransport(`smtps://localhost:${smtps.port}`, FROM, trusting).send(letter);
    const starttls = await server(own);
    await smtpTransport(`smtp://localhost:${starttls.port}?tls=required`, FROM, trusting).send(letter);
    expect([...smtps.received, ...starttls.received].map(({ secure }) => secure)).toEqual([true, true]);
  });

  test.each([
    ["smtps", { secure: true }],
    ["smtp", {}],
  ] as const)("%s: a certificate of nobody known is refused, and nothing is sent", async (protocol, how) => {
    const { port, received } = await server({ ...(await selfSigned("localhost")), ...how });
    const refused = await failure(smtpTransport(`${protocol}://localhost:${port}`, FROM).send(letter));
    expect(refused).toMatchObject({ reason: "unsafe", how: { lasting: false } });
    expect(received).toHaveLength(0);
  });

  test("where TLS is required, a server without it gets nothing", async () => {
    const { port, received } = await server({ plain: true });
    const refused = await failure(smtpTransport(`smtp://localhost:${port}?tls=required`, FROM).send(letter));
    expect(refused).toMatchObject({ reason: "unsafe", how: { lasting: false } });
    expect(received).toHaveLength(0);
  });

  test("it is required of every other machine, whatever the address asks for", () => {
    const limits = { step: 1, whole: 1 };
    for (const url of ["smtp://mail.acme.test", "smtp://10.0.0.8:25?tls.rejectUnauthorized=false&ignoreTLS=true"]) {
      expect(smtpOptions(url, limits)).toMatchObject({ requireTLS: true, tls: { rejectUnauthorized: true } });
      expect(smtpOptions(url, limits)).not.toHaveProperty("ignoreTLS");
    }
    expect(smtpOptions("smtps://mail.acme.test", limits)).toMatchObject({ secure: true, port: 465 });
    expect(smtpOptions("smtp://localhost:1025", limits)).toMatchObject({ requireTLS: false, port: 1025 });
  });
});
