import type { NextRequest } from "next/server";
import { NextResponse } from "next/server";
import { env } from "@/lib/kernel/env";
import { joinToken, splitToken } from "@/lib/kernel/secrets";

const DAY = 24 * 60 * 60;

/** What the secret of a mailed link is kept in. Its path is the page's own, so that several links don't meet. */
export function linkCookieName(): string {
  return env.APP_URL.startsWith("https:") ? "__Secure-link" : "link";
}

/**
 * The answer to somebody who opens a mailed link: the secret moves from the address into a cookie, and the same page is
 * opened by the ids that are left. Null when the address holds no secret (any more). Nothing else is changed by it.
 */
export function moveSecret(request: NextRequest): NextResponse | null {
  if (request.method !== "GET" && request.method !== "HEAD") return null;
  const at = request.nextUrl.pathname.lastIndexOf("/") + 1;
  const parts = splitToken(request.nextUrl.pathname.slice(at));
  if (!parts) return null;
  const to = request.nextUrl.clone();
  to.pathname = request.nextUrl.pathname.slice(0, at) + parts.shown;
  const response = NextResponse.redirect(to);
  response.cookies.set(linkCookieName(), parts.secret, {
    path: to.pathname,
    maxAge: DAY,
    httpOnly: true,
    sameSite: "lax",
    secure: env.APP_URL.startsWith("https:"),
  });
  response.headers.set("cache-control", "no-store");
  response.headers.set("referrer-policy", "no-referrer");
  return response;
}

/** The whole token of a page behind a mailed link: from its address, and from the cookie what was moved there. */
export function wholeToken(shown: string, secret: string | undefined): string {
  return secret && !splitToken(shown) ? joinToken(shown, secret) : shown;
}
