import { env } from "@/lib/kernel/env";

/** The session cookie's name: next-auth's, with the __Host- prefix where the address is https (RFC 6265bis). */
export function sessionCookieName(): string {
  return env.APP_URL.startsWith("https:") ? "__Host-authjs.session-token" : "authjs.session-token";
}
