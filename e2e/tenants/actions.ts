import { readFileSync } from "node:fs";
import { env } from "@/lib/kernel/env";
import { addressOf, type Street } from "../doors/street";

type Manifest = { node: Record<string, { exportedName: string; filename: string; workers: Record<string, unknown> }> };
export type Action = { id: string; name: string; file: string; route: string };

/** Every server action of the build, with a page that it can be posted to; the gallery's only pretend. */
export function listActions(): Action[] {
  const manifest = JSON.parse(readFileSync(".next/server/server-reference-manifest.json", "utf8")) as Manifest;
  return Object.entries(manifest.node)
    .map(([id, { exportedName, filename, workers }]) => {
      const page = Object.keys(workers)
        .filter((one) => !one.includes("(dev)"))
        .sort((a, b) => b.length - a.length)[0];
      const route = (page ?? "")
        .replace(/^app/, "")
        .replace(/\/page$/, "")
        .replaceAll(/\/\([^)]*\)/g, "");
      return { id, name: exportedName, file: filename, route: route || "/" };
    })
    .filter(({ file }) => !file.startsWith("app/(dev)/"))
    .sort((a, b) => turnOf(a) - turnOf(b) || (a.file + a.name < b.file + b.name ? -1 : 1));
}

/** Each build numbers its actions anew, so they get an order: what makes something takes its name from others, and what ends something is no longer there for them. */
function turnOf({ name }: Action): number {
  if (/^(delete|remove|leave|revoke)/.test(name)) return 2;
  return /^(create|add|send)/.test(name) ? 1 : 0;
}

export type Fields = Record<string, string | string[]>;
export type Posted = { status: number; ok: boolean | null; body: string };

/** Posts to an action as the browser does, or as nobody's browser would. */
export async function post(action: Action, street: Street, token: string | null, fields: Fields): Promise<Posted> {
  const body = new FormData();
  for (const [name, value] of Object.entries(fields)) {
    for (const one of [value].flat()) body.append(`_1_${name}`, one);
  }
  body.append("0", '["$K1"]');
  const headers: Record<string, string> = { "next-action": action.id, origin: env.APP_URL, accept: "text/x-component" };
  if (token) headers.cookie = `authjs.session-token=${token}`;
  const url = env.APP_URL + addressOf(action.route, street);
  const answer = await fetch(url, { method: "POST", headers, body, redirect: "manual" });
  const text = await answer.text();
  const [, ok] = /"ok":(true|false)/.exec(text) ?? [];
  return { status: answer.status, ok: ok === undefined ? null : ok === "true", body: text };
}

/** Every field that an action of the house might ask for, filled in soundly with ids of one workspace. */
export function loot({ parts, home }: Street, slug = home.slug): Fields {
  const of = (name: string) => parts[name] ?? "";
  const person = { firstName: "Taken", lastName: "Over", email: `taken.over@${slug}.test` };
  return {
    ...{ workspace: slug, slug, version: "1", password: "thistle-carousel-ember", ...person },
    ...{ memberId: of("member"), userId: of("user"), teamId: of("team"), roleId: of("role"), id: of("member") },
    nominationId: of("nomination"),
    ...{
      invitationId: of("invitation"),
      tokenId: of("apiToken"),
      token: of("token"),
      workspaceId: home.id,
      ownerId: of("member"),
    },
    ...{ "ids[]": [of("member")], "roleIds[]": [of("role")], "teamIds[]": [of("team")] },
    ...{ "permissions[]": ["teams:manage"], lifetime: "30", until: "" },
    ...{ requestId: of("request"), permission: "contacts:import", path: "", kind: "role", word: "" },
    draft: JSON.stringify([{ name: "Taken over", permissions: ["contacts:view"], reach: "all" }]),
    people: JSON.stringify([{ key: "a", ...person, phone: "", roles: "", teams: "", capacity: "" }]),
    ...{
      name: "Taken over",
      description: "Taken over",
      address: "Nowhere",
      title: "",
      bio: "",
      phone: "",
      capacity: "1",
    },
    ...{
      reach: "own",
      grants: "[]",
      "permissions[]": ["tags:manage"],
      "packRoles[]": ["essential/support"],
      moveTo: "",
    },
    roles: JSON.stringify([{ roleId: of("role"), version: 1, name: "Taken over", reach: "own" }]),
    ...{ locale: "en", timeZone: "UTC", currency: "USD", invitationHours: "12", emailDomains: "", theme: "dark" },
  };
}
