import { permissionLabels, refusalTitle, suspendedTitle } from "./words";

/** What a door did: let in, sent elsewhere, said which permission is missing, or wasn't there. */
export type Outcome = "in" | "missing" | "sign-in" | "suspended" | "home" | `without ${string}` | `? ${string}`;

/** Asks for an address as whoever holds the token, and reads the answer without following it. */
export async function knock(url: string, token: string | null): Promise<Outcome> {
  const headers: Record<string, string> = token ? { cookie: `authjs.session-token=${token}` } : {};
  const answer = await fetch(url, { headers, redirect: "manual" });
  const body = await answer.text();
  const isData = new URL(url).pathname.startsWith("/api/") || answer.headers.get("content-type")?.includes("json");
  return isData ? readJson(answer, body) : readPage(answer, body);
}

function readJson({ status }: Response, body: string): Outcome {
  if (status === 401) return "sign-in";
  if (status === 404) return "missing";
  if (status === 403) return `without ${(JSON.parse(body) as { permission: string }).permission}`;
  return status === 200 ? "in" : `? ${status}`;
}

function readPage({ status, headers }: Response, body: string): Outcome {
  const to = headers.get("location") ?? streamedRedirect(body);
  if (to !== null) {
    const { pathname } = new URL(to, "http://localhost");
    return pathname === "/sign-in" ? "sign-in" : pathname === "/" ? "home" : "in";
  }
  if (status === 404) return "missing";
  if (status !== 200) return `? ${status}`;
  if (suspendedTitle.test(body)) return "suspended";
  if (!body.includes(refusalTitle)) return "in";
  const named = permissionLabels.find(({ label }) => body.includes(`“${label}”`));
  return `without ${named?.key ?? "anything said"}`;
}

/** Where a page sends on that had begun to stream: it says so in its body. */
function streamedRedirect(body: string): string | null {
  const [, to] = /http-equiv="refresh" content="[^"]*url=([^"]+)"/i.exec(body) ?? [];
  return to?.replaceAll("&amp;", "&") ?? null;
}
