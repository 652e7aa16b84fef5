import { setTimeout as sleep } from "node:timers/promises";
import { refresh } from "next/cache";
import { unstable_rethrow } from "next/navigation";
import type { output, ZodType } from "zod";
import type { Ctx, PublicCtx, RequestFacts, SignedIn, UserCtx } from "@/lib/kernel/ctx";
import { Forbidden, Invalid, ProofNeeded } from "@/lib/kernel/errors";
import { problemsOf } from "@/lib/kernel/problems";
import { can } from "@/lib/roles/effective";
import type { Permission } from "@/lib/roles/permission";
import { isRecent } from "@/lib/sessions/session";
import { own, requestFacts, standing } from "./enter";
import { faultResult, SignedOut } from "./fault";
import { type Posted, readForm } from "./form";
import type { ActionResult, FormAction } from "./result";
import { retrying } from "./retry";
import { type Entry, transact } from "./transact";

/** Who may call: anyone, a signed-in person, any member of the workspace, or a member who holds one of the permissions. */
type Anyone = { as: "anyone" };
type Person = { as: "user" };
type Member = { as: "member" } | { permission: Permission | readonly Permission[] };

/** `anew`: the browser loads the page as if for the first time, and keeps nothing of what it was shown before. */
type Done<T> = { message?: string; to?: string; anew?: true; data?: T };

type Spec<Who, C, S extends ZodType, Out, Data, Found> = Who & {
  input: S;
  /** What takes long or must count although the rest fails: it runs before the transaction, and holds no connection. */
  before?: (input: output<S>, request: RequestFacts) => Promise<Found>;
  /** The command. It runs in the one transaction, which is rolled back when it throws. */
  run: (ctx: C, input: output<S>, found: Found) => Promise<Out>;
  /** Identity must have been proved within ten minutes. */
  recent?: true;
  /** It can be done while the workspace is viewed as someone else, and then by the viewer themselves. */
  whileViewing?: true;
  /** No answer comes sooner than so many milliseconds after the question, so that its time doesn't tell what was found. */
  even?: number;
  /** Why this writes no event. Without it, a run that writes none fails. */
  silent?: string;
  /** After the commit: cookies, the message, where to go. */
  done?: (out: Out, input: output<S>) => Promise<Done<Data>> | Done<Data>;
};

type Who = (Anyone | Person | Member) & { whileViewing?: true };

async function admit(who: Who, { workspace: slug, viewing }: Posted): Promise<Entry> {
  const inWorkspace = "permission" in who || who.as === "member";
  if ("as" in who && who.as === "anyone") {
    const visitor = await standing(null);
    return visitor ? { user: visitor.user } : {};
  }
  const found = await standing(typeof slug === "string" ? slug : null);
  if (!found) throw new SignedOut();
  const { user, place } = found;
  if (!who.whileViewing) refuseWhileViewing(place?.actor.viewing?.id, viewing);
  if (!inWorkspace) return { user };
  if (!place) throw new Forbidden({ code: "notFound" });
  if (place.suspended) throw new Forbidden({ code: "suspended" });
  return { user, workspace: place.workspace, actor: own(place.actor) };
}

/** A page that was drawn in a view says so: what is pressed there once the view is over isn't done with other rights. */
function refuseWhileViewing(open: string | undefined, drawnIn: unknown): void {
  if (open) throw new Forbidden({ code: "viewing" });
  if (drawnIn) throw new Forbidden({ code: "viewingOver" });
}

function authorise(who: Anyone | Person | Member, { actor }: Entry): void {
  if (!("permission" in who) || !actor) return;
  const needs = typeof who.permission === "string" ? [who.permission] : who.permission;
  if (needs.some((one) => can(actor, one))) return;
  throw new Forbidden({ code: "permission", permission: needs[0] });
}

function parse<S extends ZodType>(schema: S, posted: Posted): output<S> {
  const { workspace: _, viewing: __, ...fields } = posted;
  const parsed = schema.safeParse(fields);
  if (!parsed.success) throw new Invalid(problemsOf(parsed.error));
  return parsed.data;
}

/**
 * Declares a server action. In this order: who is it, in which workspace (the form's `workspace`), may they, was identity
 * proved recently if asked, is the input sound; then one transaction, the command, its events; commit; the page anew.
 */
export function action<S extends ZodType, Out, Data = unknown, Found = void>(
  spec: Spec<Anyone, PublicCtx & { user?: SignedIn }, S, Out, Data, Found>,
): FormAction<Data>;
export function action<S extends ZodType, Out, Data = unknown, Found = void>(
  spec: Spec<Person, UserCtx, S, Out, Data, Found>,
): FormAction<Data>;
export function action<S extends ZodType, Out, Data = unknown, Found = void>(
  spec: Spec<Member, Ctx, S, Out, Data, Found>,
): FormAction<Data>;
export function action<S extends ZodType, Out, Data, Found>(
  spec: Spec<Anyone | Person | Member, never, S, Out, Data, Found>,
): FormAction<Data> {
  return async function run(payload: FormData): Promise<ActionResult<Data>> {
    let entry: Entry = {};
    const soonest = spec.even && sleep(spec.even);
    try {
      const posted = readForm(payload);
      entry = await admit(spec, posted);
      authorise(spec, entry);
      if (spec.recent && entry.user && !isRecent(entry.user.session.provedAt, new Date())) throw new ProofNeeded();
      const input = parse(spec.input, posted);
      const request = await requestFacts();
      const found = (await spec.before?.(input, request)) as Found;
      const out = await retrying(() =>
        transact(entry, request, "read write", async (ctx) => {
          const result = await spec.run(ctx as never, input, found);
          if (ctx.trace.events === 0 && !spec.silent) throw new Error("a command wrote no event");
          return result;
        }),
      );
      const done = (await spec.done?.(out, input)) ?? {};
      if (!done.to && !done.anew) refresh();
      return { ok: true, ...done };
    } catch (error) {
      unstable_rethrow(error);
      return faultResult(error, entry);
    } finally {
      await soonest;
    }
  };
}
