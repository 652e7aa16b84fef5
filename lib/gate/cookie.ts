import { cookies } from "next/headers";
import { env } from "@/lib/kernel/env";
import type { Opened } from "@/lib/sessions/commands";
import { sessionCookieName } from "./cookie-name";

/** Sets the session cookie. Without "remember me" it ends with the browser. */
export async function setSessionCookie(opened: Opened): Promise<void> {
  (await cookies()).set(sessionCookieName(), opened.token, {
    httpOnly: true,
    sameSite: "lax",
    secure: env.APP_URL.startsWith("https:"),
    path: "/",
    ...(opened.remember ? { expires: opened.expiresAt } : {}),
  });
}

/** Takes the session cookie away. */
export async function clearSessionCookie(): Promise<void> {
  (await cookies()).delete({ name: sessionCookieName(), path: "/", secure: env.APP_URL.startsWith("https:") });
}

/** The cookie's token in this request, if any. */
export async function sessionToken(): Promise<string | undefined> {
  return (await cookies()).get(sessionCookieName())?.value;
}
