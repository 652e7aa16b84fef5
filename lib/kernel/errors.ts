/** Why something is refused. The code and its parameters become a sentence in `app/_messages/en/errors.json`. */
export type Refusal = {
  code: string;
  permission?: string;
  params?: Record<string, string | number>;
};

/** What a policy answers. */
export type Verdict = { allow: true } | { allow: false; because: Refusal };

export const allow: Verdict = { allow: true };

/** A policy's no, with its reason. */
export function deny(code: string, extra: Omit<Refusal, "code"> = {}): Verdict {
  return { allow: false, because: { code, ...extra } };
}

/** A code, or a code with parameters, of a sentence in the messages. */
export type Problem = string | { code: string; params: Record<string, string | number> };

/** The base of every error that a person is told about; anything else is a fault and told as such. */
export abstract class Told extends Error {
  abstract readonly status: number;
  constructor(
    readonly code: string,
    readonly params: Record<string, string | number> = {},
  ) {
    super(code);
    this.name = new.target.name;
  }
}

/** The thing isn't there, or belongs to another workspace: the two can't be told apart. */
export class NotFound extends Told {
  readonly status = 404;
  constructor(readonly noun: string) {
    super("notFound", { noun });
  }
}

/** The actor may not do this. */
export class Forbidden extends Told {
  readonly status = 403;
  constructor(readonly because: Refusal) {
    super(because.code, because.params);
  }
}

/** The present state doesn't allow this: already done, used up, in the way. */
export class Conflict extends Told {
  readonly status = 409;
}

/** Someone else changed the thing after it was read. */
export class Stale extends Conflict {
  constructor(noun: string) {
    super("stale", { noun });
  }
}

/** Input that is wrong at named fields. */
export class Invalid extends Told {
  readonly status = 422;
  constructor(readonly fields: Record<string, Problem>) {
    super("invalid");
  }
}

/** Too many tries; `retryAfter` is in seconds. */
export class TooMany extends Told {
  readonly status = 429;
  constructor(readonly retryAfter: number) {
    super("tooMany", { minutes: Math.max(1, Math.ceil(retryAfter / 60)) });
  }
}

/** Identity must be proved again, because the last proof is older than ten minutes. */
export class ProofNeeded extends Told {
  readonly status = 403;
  constructor() {
    super("proofNeeded");
  }
}

/** Turns a policy's no into Forbidden. */
export function insist(verdict: Verdict): void {
  if (!verdict.allow) throw new Forbidden(verdict.because);
}
