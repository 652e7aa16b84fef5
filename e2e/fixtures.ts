/**
 * Browser tests. A spec imports `test` and `expect` from here and gets, besides Playwright's own:
 *
 * - `as(who)`: a page on which somebody is signed in already: a key of the cast ("owner", "agent", "stranger" …, who
 *   live in the shared workspace `acme.slug`), or a person from `freshWorkspace()`. Each page has a context of its own.
 *   Specs about signing in use the plain `page` and `castPassword()`.
 * - `freshWorkspace(options?)`: a workspace of the test's own, with owner, admin, supervisor and agent unless told
 *   otherwise. Whoever changes anything works in one; in Acme tests may only read.
 * - `mail.next({ to, subject? })`: waits for a letter that really came over SMTP. `to` is one address; make one with
 *   `newAddress()`. `…@bounce.test` refuses mail for good, `…@later.test` the first time.
 * - `expectAccessible(page)`: axe finds nothing against WCAG 2.2 AA.
 * - `alertsOf(page)`: like getByRole("alert"), without Next's own announcer.
 *
 * To set up or look at data, use `asMember(person, slug, work)` and its neighbours from `@/db/seed/stage`: they run a room's
 * commands and queries, or `ctx.tx`, on the same database. `npx playwright test e2e/members.spec.ts` builds when sources have changed, starts
 * what it needs and stops it; the server's log is .cache/test/server.log, and a fault in it fails the run.
 */
import { test as base, type Page } from "@playwright/test";
import type { CastKey } from "@/db/seed/cast";
import type { Person } from "@/db/seed/stage";
import { env } from "@/lib/kernel/env";
import { newId } from "@/lib/kernel/ids";
import { signInCast } from "./cast";
import { type Mail, openMail } from "./mail";
import { type Company, type CompanyOptions, freshWorkspace } from "./workspace";

export { expect } from "@playwright/test";
export { acme, cast } from "@/db/seed/cast";
export { castPassword } from "@/db/seed/load";
export { alertsOf, expectAccessible } from "./look";

type Fixtures = {
  as: (who: Exclude<CastKey, "invited"> | Person) => Promise<Page>;
  freshWorkspace: (options?: CompanyOptions) => Promise<Company>;
  mail: Mail;
};

export const test = base.extend<Fixtures>({
  baseURL: async ({ browserName: _ }, use) => use(env.APP_URL),

  /** Each test comes from an address of its own, so that tests don't use up each other's tries. */
  extraHTTPHeaders: async ({ browserName: _ }, use) => use({ "x-forwarded-for": newClientAddress() }),

  as: async ({ browser, contextOptions, baseURL, extraHTTPHeaders }, use) => {
    const opened: (() => Promise<void>)[] = [];
    await use(async (who) => {
      const { token } = typeof who === "string" ? await signInCast(who) : who;
      const context = await browser.newContext({ ...contextOptions, baseURL, extraHTTPHeaders });
      opened.push(() => context.close());
      await context.addCookies([
        { name: "authjs.session-token", value: token, url: env.APP_URL, httpOnly: true, sameSite: "Lax" },
      ]);
      return context.newPage();
    });
    await Promise.all(opened.map((close) => close()));
  },

  freshWorkspace: async ({ browserName: _ }, use) => use(freshWorkspace),
  mail: async ({ browserName: _ }, use) => use(openMail()),
});

/** An address that nobody else has. */
export function newAddress(name = "person"): string {
  return `${name}.${newId().slice(-12)}@example.test`;
}

function newClientAddress(): string {
  const part = () => Math.floor(Math.random() * 254) + 1;
  return `10.${part()}.${part()}.${part()}`;
}
