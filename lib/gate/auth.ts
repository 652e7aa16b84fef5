import NextAuth from "next-auth";
import type { Adapter, AdapterSession, AdapterUser } from "next-auth/adapters";
import { database } from "@/db/client";
import { env } from "@/lib/kernel/env";
import { closeSessionOf } from "@/lib/sessions/commands";
import { findStanding, type Standing } from "@/lib/sessions/queries";
import { sessionCookieName } from "./cookie-name";

function userOf({ user }: Standing): AdapterUser {
  const name = `${user.firstName} ${user.lastName}`.trim();
  return { id: user.id, email: user.email, name, emailVerified: user.emailVerifiedAt };
}

function sessionOf(sessionToken: string, { user, expiresAt }: Standing): AdapterSession {
  return { sessionToken, userId: user.id, expires: expiresAt };
}

/** Accounts are made by sign-up and invitations, sessions by our own sign-in: never by a call of this library's. */
async function refuse(): Promise<never> {
  throw new Error("accounts and sessions are not made here");
}

/** next-auth on our own sessions: the cookie is found by its hash, and ending one deletes the row. */
const adapter: Adapter = {
  createUser: refuse,
  getUser: refuse,
  getUserByEmail: refuse,
  getUserByAccount: refuse,
  updateUser: refuse,
  linkAccount: refuse,
  createSession: refuse,
  async getSessionAndUser(token) {
    const found = await findStanding(token, null, new Date());
    return found && { session: sessionOf(token, found), user: userOf(found) };
  },
  async updateSession() {
    return null;
  },
  async deleteSession(token) {
    await database().transaction((tx) => closeSessionOf({ tx }, token));
  },
};

/**
 * Sign-in by password is an action of our own, since next-auth keeps no rows for it; what it serves is its session and
 * sign-out endpoints, and the door for providers. The session is built by hand, so that no field of a row leaks.
 */
export const { handlers } = NextAuth(() => ({
  adapter,
  providers: [],
  secret: env.AUTH_SECRET,
  basePath: "/api/auth",
  trustHost: true,
  session: { strategy: "database" },
  cookies: { sessionToken: { name: sessionCookieName() } },
  pages: { signIn: "/sign-in", error: "/sign-in" },
  callbacks: {
    session: ({ session, user }) => ({ user: { name: user.name, email: user.email }, expires: session.expires }),
  },
}));
