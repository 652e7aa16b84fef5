import { type NextRequest, NextResponse } from "next/server";
import { contentPolicy } from "@/lib/gate/content-policy";
import { sessionCookieName } from "@/lib/gate/cookie-name";
import { moveSecret } from "@/lib/gate/mailed-link";
import { doorAt } from "@/lib/gate/match";
import { findStanding } from "@/lib/sessions/queries";

/**
 * The door: refuses early, never grants. It sends the signed-out to the sign-in page, takes the secret of a mailed link out
 * of the address, and sets the content policy; with this file gone, the gate behind every page still decides the same.
 */
export default async function proxy(request: NextRequest): Promise<NextResponse> {
  const { pathname, search } = request.nextUrl;
  const door = doorAt(pathname);
  if (door?.door.for === "user" || door?.door.for === "member") {
    const token = request.cookies.get(sessionCookieName())?.value;
    const found = await findStanding(token, null, new Date());
    if (!found && !request.headers.has("next-action")) {
      const to = new URL("/sign-in", request.nextUrl);
      to.searchParams.set("next", pathname + search);
      return NextResponse.redirect(to);
    }
  }
  const mailed = door?.door.for === "anyone" && door.door.mailed;
  const moved = mailed && moveSecret(request);
  if (moved) return moved;
  const nonce = crypto.randomUUID().replaceAll("-", "");
  const policy = contentPolicy(nonce, request.nextUrl.protocol === "https:");
  const headers = new Headers(request.headers);
  headers.set("x-nonce", nonce);
  headers.set("content-security-policy", policy);
  const response = NextResponse.next({ request: { headers } });
  response.headers.set("content-security-policy", policy);
  if (mailed) response.headers.set("referrer-policy", "no-referrer");
  return response;
}

export const config = { matcher: ["/((?!_next/static|_next/image|favicon|icon|api/).*)"] };
