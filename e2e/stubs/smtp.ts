import type { AddressInfo } from "node:net";
import PostalMime, { type Email } from "postal-mime";
import { SMTPServer, type SMTPServerOptions } from "smtp-server";

/** A mail that a server took. */
export type Received = { from: string; to: string[]; mail: Email; secure: boolean };

/** What a server says to a step instead of yes; "hang" says nothing at all. */
export type Reply = { code: number; text: string } | "hang" | undefined;

type Options = {
  port?: number;
  key?: string;
  cert?: string;
  /** TLS from the first byte. */
  secure?: boolean;
  /** Doesn't offer STARTTLS. */
  plain?: boolean;
  user?: { name: string; password: string };
  /** Waited for before a mail is taken. */
  pause?: () => Promise<unknown>;
  answer?: (step: "connect" | "rcpt" | "data", to: string) => Reply;
};

export type SmtpStub = { port: number; received: Received[]; tries: () => number; close(): Promise<void> };

/** A real SMTP server that keeps what it takes, and can refuse, stall and hang. */
export async function openSmtp(options: Options = {}): Promise<SmtpStub> {
  const received: Received[] = [];
  let tries = 0;
  const say = (step: "connect" | "rcpt" | "data", to: string, next: (error?: Error | null) => void) => {
    const reply = options.answer?.(step, to);
    if (reply === "hang") return;
    next(reply ? Object.assign(new Error(reply.text), { responseCode: reply.code }) : null);
  };
  const server = new SMTPServer({
    ...tlsOf(options),
    disabledCommands: [...(options.plain ? ["STARTTLS" as const] : []), ...(options.user ? [] : ["AUTH" as const])],
    authOptional: true,
    closeTimeout: 100,
    onConnect: (_session, next) => {
      tries += 1;
      say("connect", "", next);
    },
    onAuth: ({ username, password }, _session, next) => {
      const right = username === options.user?.name && password === options.user?.password;
      next(right ? null : new Error("wrong name or password"), right ? { user: username } : undefined);
    },
    onRcptTo: ({ address }, _session, next) => say("rcpt", address, next),
    onData: async (stream, { envelope, secure }, next) => {
      const chunks: Buffer[] = [];
      for await (const chunk of stream) chunks.push(chunk as Buffer);
      const to = envelope.rcptTo.map(({ address }) => address);
      const from = envelope.mailFrom ? envelope.mailFrom.address : "";
      await options.pause?.();
      const mail = await PostalMime.parse(Buffer.concat(chunks));
      say("data", to[0] ?? "", (error) => {
        if (!error) received.push({ from, to, mail, secure });
        next(error);
      });
    },
  });
  server.on("error", () => {});
  await new Promise<void>((done) => server.listen(options.port ?? 0, "127.0.0.1", done));
  const { port } = server.server.address() as AddressInfo;
  return { port, received, tries: () => tries, close: () => new Promise((done) => server.close(done)) };
}

function tlsOf({ secure, key, cert }: Options): SMTPServerOptions {
  return { secure: secure ?? false, ...(key && { key }), ...(cert && { cert }) };
}
