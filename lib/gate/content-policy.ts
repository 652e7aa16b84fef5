import { env } from "@/lib/kernel/env";

/**
 * The Content-Security-Policy of one answer: scripts by nonce alone, no objects, no base, no framing (ASVS 3.4.3, 3.4.6).
 * Styles may be inline, because components set widths and positions that way. A development server also needs eval.
 */
export function contentPolicy(nonce: string, https: boolean): string {
  const dev = env.NODE_ENV === "development";
  return [
    "default-src 'self'",
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'${dev ? " 'unsafe-eval'" : ""}`,
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "font-src 'self'",
    "connect-src 'self'",
    "frame-src 'self'",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
    ...(https ? ["upgrade-insecure-requests"] : []),
  ].join("; ");
}
