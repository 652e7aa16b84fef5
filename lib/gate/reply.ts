/**
 * An answer before it is a web `Response`. Making and reading one of those costs as much as the query behind it, so the
 * front server writes the reply as it stands, and Next's route handlers make a `Response` of it.
 */
export type Reply = { status: number; headers: Record<string, string>; body: string };

export function responseOf({ status, headers, body }: Reply): Response {
  return new Response(body || null, { status, headers });
}
