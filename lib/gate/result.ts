/** Why a permission stopped something: what was missing, in words, and who in the workspace can give it. */
export type RefusalShown = {
  permission?: string;
  message: string;
  who?: string[];
  /** A way out of it, for those who have one: where they can ask for what is missing. */
  way?: { label: string; href: string };
};

/**
 * What an action answers to the page. `again` asks for a proof of identity before the same thing is sent once more; `anew`
 * has the browser load the page, or `to`, from the beginning.
 */
export type ActionResult<T = unknown> =
  | { ok: true; data?: T; message?: string; to?: string; anew?: true }
  | {
      ok: false;
      message: string;
      fields?: Record<string, string>;
      refusal?: RefusalShown;
      again?: "password" | "sign-in";
    };

/** A server action as a form sees it. */
export type FormAction<T = unknown> = (payload: FormData) => Promise<ActionResult<T>>;
