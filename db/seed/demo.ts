import { closeDatabase } from "@/db/client";
import { acme, type CastKey, cast } from "./cast";
import { tell } from "./demo/story";
import { castPassword, loadCast } from "./load";

/** Beside each sign-in, what to look at with it. */
const SIGN_INS: [CastKey, string][] = [
  ["owner", "Owner of Acme Flowers: everything"],
  ["admin", "Administrator: members, invitations, settings"],
  ["supervisor", "Supervisor: every conversation, no settings"],
  ["agent", "Conversation Agent: takes what waits"],
  ["busyAgent", "Conversation Agent at capacity"],
  ["payments", "Orders and payments"],
  ["stakeholder", "Stakeholder: works on everything that comes in"],
  ["suspended", "Suspended: what a closed door says"],
  ["stranger", "Owner of Globex: sees nothing of Acme"],
];

/** `npm run demo`: Acme Flowers and Globex, put there once, and how to sign in as each of the cast. */
export default async function main(_argv: string[]): Promise<void> {
  const made = await loadCast(tell);
  const lines = SIGN_INS.map(([key, what]) => [cast[key].email, what] as const);
  const width = Math.max(...lines.map(([email]) => email.length));
  const rows = lines.map(([email, what]) => `  ${email.padEnd(width)}  ${what}`).join("\n");
  const state = made ? "is ready" : "was there already";
  process.stdout.write(
    `\n${acme.name} ${state}: /w/${acme.slug}\n\n${rows}\n\n  Password of each: ${castPassword()}\n\n`,
  );
  process.stdout.write(`  An invitation for ${cast.invited.email} waits in the mailbox.\n`);
  await closeDatabase();
}
