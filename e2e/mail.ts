import { readFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import PostalMime, { type Email } from "postal-mime";
import { folderOf, listLetters } from "@/bin/test/sink.mjs";
import { env } from "@/lib/kernel/env";

/** A letter as its reader has it. `links` are the addresses in the HTML, in order. */
export type Letter = { to: string[]; subject: string; text: string; html: string; links: string[]; raw: Email };

export type Mail = {
  /** The next letter to an address, which is waited for, and handed out once. */
  next(wanted: { to: string; subject?: string | RegExp }): Promise<Letter>;
  /** Every letter to an address so far. */
  all(to: string): Promise<Letter[]>;
};

const PATIENCE = 15_000;

/** Reads what the mail server of the run has been given. */
export function openMail(): Mail {
  const folder = folderOf(env.SMTP_URL ?? "");
  const seen = new Set<string>();

  async function all(to: string): Promise<(Letter & { name: string })[]> {
    const names = listLetters(folder).filter((name) => !seen.has(name));
    const letters = await Promise.all(names.map(async (name) => ({ name, ...(await read(join(folder, name))) })));
    return letters.filter((letter) => letter.to.includes(to));
  }

  return {
    all,
    async next({ to, subject = "" }) {
      const until = Date.now() + PATIENCE;
      for (;;) {
        const here = await all(to);
        const found = here.find((letter) => letter.subject.match(subject));
        if (found) {
          seen.add(found.name);
          return found;
        }
        if (Date.now() > until) throw new Error(missing(to, subject, here));
        await sleep(50);
      }
    },
  };
}

function missing(to: string, subject: string | RegExp, here: Letter[]): string {
  const came = here.map((letter) => `“${letter.subject}”`).join(", ") || "nothing";
  return `no letter “${subject}” came to ${to} within ${PATIENCE / 1000} s; what came: ${came}`;
}

async function read(file: string): Promise<Letter> {
  const { to, raw } = JSON.parse(readFileSync(file, "utf8")) as { to: string[]; raw: string };
  const mail = await PostalMime.parse(Buffer.from(raw, "base64"));
  const html = mail.html ?? "";
  const links = [...html.matchAll(/href="([^"]+)"/g)].map(([, href]) => href?.replaceAll("&amp;", "&") ?? "");
  return { to, subject: mail.subject ?? "", text: mail.text ?? "", html, links, raw: mail };
}
