import { sql } from "drizzle-orm";
import { database } from "@/db/client";
import { doorAt } from "@/lib/gate/match";
import { type Route, routes } from "@/lib/gate/routes";
import { openSession } from "@/lib/sessions/commands";
import { viewAs } from "@/lib/viewings/commands/start-viewing";
import { acme, type CastKey, cast } from "./cast";
import { roleIdsOf, tokenOf } from "./invite";
import { linkScenes } from "./scene-links";
import { asMember, asVisitor, type Person, type Stage } from "./stage";

/** A page to look at: whose session, what its picture is called, and which button is pressed before it is taken. */
export type Scene = { name: string; path: string; token: string | null; press?: string };

/** Pages that somebody else than the Owner sees, beside the manifest's own. */
const MORE: [name: string, who: CastKey, route: Route, query?: string][] = [
  ["refused", "agent", "/w/[workspace]/settings/workspace"],
  ["access-agent", "agent", "/w/[workspace]/access"],
  ["access-asking", "agent", "/w/[workspace]/access/ask", "?permission=contacts:export"],
  ["access-asked", "supervisor", "/w/[workspace]/access/ask", "?permission=contacts:export"],
  ["access-requests-answered", "admin", "/w/[workspace]/settings/access-requests", "?state=answered"],
  ["suspended", "suspended", "/w/[workspace]/settings"],
  ["agent-profile", "agent", "/me/profile"],
  ["invite-several", "admin", "/w/[workspace]/settings/invitations/new", "?several"],
];

/** The workspace as the administrator sees it through somebody else. */
const VIEWS: [name: string, whom: CastKey, route: Route][] = [
  ["viewing-first-page", "agent", "/w/[workspace]"],
  ["viewing-refused", "agent", "/w/[workspace]/settings/members"],
  ["viewing-members", "owner", "/w/[workspace]/settings/members"],
];

/** What a page says when it is asked for something: errors, questions, what opens. */
const PRESSED: [name: string, route: Route, press: string][] = [
  ["sign-in-errors", "/sign-in", "Sign in"],
  ["sign-up-errors", "/sign-up", "Sign up"],
  ["activation-errors", "/invitations/[token]", "Activate account"],
  ["invite-errors", "/w/[workspace]/settings/invitations/new", "Send invitations"],
  ["member-remove", "/w/[workspace]/settings/members/[member]", "Remove Amir Haddad"],
  ["member-menu", "/w/[workspace]/settings/members", "Actions for Amir Haddad"],
  ["team-delete", "/w/[workspace]/settings/teams/[team]", "Delete Billing"],
];

/** Every page of the manifest, with ids of the demo; `words` choose among them. */
export async function listScenes(words: string[]): Promise<Scene[]> {
  const owner = await signIn("owner");
  const parts = await partsOf(owner);
  const pages = (Object.keys(routes) as Route[]).filter((route) => !route.startsWith("/api/"));
  const fill = (route: string) => route.replace(/\[(\w+)\]/g, (_, name: string) => parts[name] ?? "missing");
  const shown = pages.filter(
    (route) => !["/", "/w/[workspace]"].includes(route) && routes[route].for !== "development",
  );
  const asOwner = (route: Route) => {
    const signedIn = ["user", "member"].includes(doorAt(fill(route))?.door.for ?? "");
    return { path: fill(route), token: signedIn ? owner.token : null };
  };
  const scenes: Scene[] = shown.map((route) => ({ name: nameOf(route), ...asOwner(route) }));
  for (const [name, route, press] of PRESSED) scenes.push({ name, ...asOwner(route), press });
  for (const { name, path, who } of await linkScenes(await stageOf(owner)))
    scenes.push({ name, path, token: who && (await signIn(who)).token });
  for (const [name, who, route, query = ""] of MORE)
    scenes.push({ name, path: fill(route) + query, token: (await signIn(who)).token });
  for (const [name, whom, route] of VIEWS) scenes.push({ name, path: fill(route), token: await viewing(whom) });
  scenes.push({ name: "not-found", path: "/nowhere", token: null });
  return words.length === 0 ? scenes : scenes.filter(({ name }) => words.some((word) => name.includes(word)));
}

function nameOf(route: string): string {
  return route.replace("/w/[workspace]/", "").replace(/^\//, "").replaceAll("/", "-").replaceAll(/[[\]]/g, "");
}

async function signIn(key: CastKey): Promise<Person> {
  const { email, firstName, lastName } = cast[key];
  return asVisitor(async (ctx) => {
    const [user] = await ctx.tx.execute<{ id: string }>(sql`select id from users where email = ${email}`);
    const id = user?.id ?? "";
    return { id, email, firstName, lastName, token: (await openSession(ctx, id, { method: "password" })).token };
  });
}

async function viewing(whom: CastKey): Promise<string> {
  const viewer = await signIn("admin");
  await asMember(viewer, acme.slug, async (ctx) => {
    const [row] = await ctx.tx.execute<{ id: string }>(sql`select id from members where email = ${cast[whom].email}`);
    await viewAs(ctx, { memberId: row?.id ?? "" });
  });
  return viewer.token;
}

async function stageOf(owner: Person): Promise<Stage> {
  const [row] = await database().execute<{ id: string }>(sql`select id from workspaces where slug = ${acme.slug}`);
  return { id: row?.id ?? "", slug: acme.slug, owner: { ...owner, memberId: "" } };
}

async function partsOf(owner: Person): Promise<Record<string, string>> {
  const stage = await stageOf(owner);
  const [ids] = await asMember(owner, acme.slug, ({ tx }) =>
    tx.execute<{ member: string; team: string; invitation: string; request: string }>(sql`
      select (select id from members where email = ${cast.agent.email}) as member,
        (select id from teams order by name limit 1) as team,
        (select id from access_requests where permission = 'contacts:export') as request,
        (select id from invitations where email = ${cast.invited.email}) as invitation`),
  );
  const [letter] = await database().execute<{ id: string }>(sql`select id from mailbox order by at desc limit 1`);
  const [role] = await roleIdsOf(stage, ["conversation-agent"]);
  const token = await tokenOf(stage, ids?.invitation ?? "");
  return { workspace: acme.slug, role: role ?? "", token, letter: letter?.id ?? "", ...ids };
}
