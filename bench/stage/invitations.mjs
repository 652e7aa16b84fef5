import { importTypescript } from "../../bin/steps/typescript.mjs";

/** Most people that one command invites. */
const AT_ONCE = 200;

/** Invites people whom nobody knows, as the place's Owner. */
export async function newInvitations(place, count) {
  for (let from = 0; from < count; from += AT_ONCE) {
    const people = Array.from({ length: Math.min(AT_ONCE, count - from) }, (_, at) => `nobody.${from + at}@bench.test`);
    await invite(place, people);
  }
}

/** Invites one person whom nobody knows; answers the token that the letter has. */
export async function newInvitation(place) {
  const email = "somebody@bench.test";
  await invite(place, [email]);
  return linkOf(place, email);
}

async function invite({ token, slug, roleId }, emails) {
  const { asMember } = await importTypescript("db/seed/stage.ts");
  const { sendInvitations } = await importTypescript("lib/invitations/commands/send-invitations.ts");
  const { typed } = await importTypescript("lib/invitations/typed.ts");
  const person = { firstName: "Ann", lastName: "Lee" };
  const people = emails.map((email, at) => ({ key: `p${at}`, ...typed({ ...person, email }) }));
  const input = { people, roleIds: [roleId], teamIds: [], grantIds: [], note: null };
  await asMember({ token }, slug, (ctx) => sendInvitations(ctx, input));
}

/** The token of the link that works now for the invitation of an address. */
export async function linkOf({ id, sql }, email) {
  const { deriveToken } = await importTypescript("lib/kernel/secrets.ts");
  const [, [found]] = await sql.begin((tx) => [
    tx.unsafe(`set local app.workspace_id = '${id}'`),
    tx`select link_id from invitations where workspace_id = ${id} and email = ${email} order by id desc limit 1`,
  ]);
  return deriveToken("invitation", [id, found.link_id]);
}
