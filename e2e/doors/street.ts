import sharp from "sharp";
import { invite } from "@/db/seed/invite";
import { asMember, asUser, newPerson, newStage, signInAgain } from "@/db/seed/stage";
import { askForAccess } from "@/lib/access-requests/commands/ask-for-access";
import { createToken } from "@/lib/api-tokens/commands/create-token";
import { newId } from "@/lib/kernel/ids";
import { nominateOwner } from "@/lib/ownership/commands/nominate-owner";
import { listRoles } from "@/lib/roles/queries";
import { listTeams } from "@/lib/teams/queries/list-teams";
import { setPicture } from "@/lib/users/commands/set-picture";
import { setLogo } from "@/lib/workspaces/commands/set-logo";
import { freshWorkspace } from "../workspace";
import type { Who } from "./truth";

const HIRED = ["admin", "supervisor", "agent", "busyAgent", "payments", "stakeholder", "suspended"] as const;

/** A workspace with the whole cast in it, people from outside, and what each `[part]` of an address stands for. */
export async function openStreet() {
  const home = await freshWorkspace({ people: HIRED });
  const { owner: stranger, slug: globex } = await newStage({ pack: "operations", name: "Globex" });
  const newcomer = await newPerson();
  const { owner, agent, stakeholder, suspended } = home.people;
  const { id: invitation, token } = await invite(home, { email: `invited.${newId().slice(-12)}@example.test` });
  const asks = { permission: "contacts:export", path: undefined, note: null } as const;
  const { id: request } = await asMember(agent, home.slug, (ctx) => askForAccess(ctx, asks));
  const file = await picture();
  const [role, team] = await asMember(owner, home.slug, async (ctx) => {
    await setLogo(ctx, { logo: file });
    const [roles, teams] = [await listRoles(ctx), await listTeams(ctx)];
    return [roles[0]?.id ?? "", teams[0]?.id ?? ""];
  });
  const apiToken = await asMember(owner, home.slug, async (ctx) => {
    const wanted = { name: "Script", permissions: ["teams:manage" as const], lifetime: "30" as const };
    return (await createToken(ctx, wanted)).id;
  });
  await asUser(agent, (ctx) => setPicture(ctx, { picture: file }));
  const { id: nomination } = await asMember(owner, home.slug, (ctx) => nominateOwner(ctx, stakeholder));
  const ids = {
    nomination,
    member: agent.memberId,
    user: agent.id,
    role,
    team,
    invitation,
    request,
    apiToken,
    letter: newId(),
  };
  const parts: Record<string, string> = {
    workspace: home.slug,
    token,
    ...ids,
    "...nextauth": "providers",
    "...path": "openapi.json",
  };
  const people = { ...home.people, suspended: await signInAgain(suspended), stranger, newcomer };
  return { home, globex, stranger, parts, tokenOf: (who: Who) => (who === "visitor" ? null : people[who].token) };
}

export type Street = Awaited<ReturnType<typeof openStreet>>;

/** The address of a door, with each `[part]` filled in. */
export function addressOf(route: string, { parts, home }: Street): string {
  const path = route.replace(/[[{]([.\w]+)[\]}]/g, (_, name: string) => {
    const value = parts[name];
    if (!value) throw new Error(`e2e/doors/street.ts doesn't say what [${name}] stands for`);
    return encodeURIComponent(value);
  });
  return route.startsWith("/api/v1/") ? `${path}?workspace=${home.slug}` : path;
}

async function picture(): Promise<File> {
  const create = { width: 300, height: 300, channels: 3, background: "#0a6" } as const;
  return new File([new Uint8Array(await sharp({ create }).png().toBuffer())], "a.png", { type: "image/png" });
}
