/** Said by proxies or by Next to itself. From outside they are claims, and nothing here may believe a claim. */
const claims = new Set([
  ...["forwarded", "x-real-ip", "x-client-ip", "x-cluster-client-ip", "true-client-ip", "cf-connecting-ip"],
  ...["x-remote-user", "x-user-id", "x-original-url", "x-rewrite-url", "x-http-method-override", "x-nonce"],
  ...["x-matched-path", "x-now-route-matches", "x-prerender-revalidate", "next-resume"],
]);
const families = ["x-forwarded", "x-middleware-", "x-invoke-", "x-muster-", "x-nextjs-rewrite", "x-next-revalid"];

/** Takes every claim out of a request's headers, in both forms in which Node keeps them. */
export function dropClaims(request) {
  const { headers, rawHeaders } = request;
  for (const name in headers) {
    if (isClaim(name)) delete headers[name];
  }
  for (let at = 0; at < rawHeaders.length; at += 2) {
    if (!isClaim(rawHeaders[at].toLowerCase())) continue;
    rawHeaders[at] = "x-removed";
    rawHeaders[at + 1] = "";
  }
}

function isClaim(name) {
  return claims.has(name) || families.some((family) => name.startsWith(family));
}

/** How often a header was sent; Node itself keeps one of several Hosts. */
export function count(request, name) {
  let found = 0;
  for (let at = 0; at < request.rawHeaders.length; at += 2) {
    const raw = request.rawHeaders[at];
    if (raw.length === name.length && raw.toLowerCase() === name) found++;
  }
  return found;
}

/** What every answer carries. The content policy is made for each page, elsewhere. */
export function staticHeaders(appUrl) {
  const headers = [
    ["X-Content-Type-Options", "nosniff"],
    ["Referrer-Policy", "same-origin"],
    ["Permissions-Policy", "camera=(), geolocation=(), microphone=(), payment=(), usb=()"],
    ["X-DNS-Prefetch-Control", "off"],
  ];
  if (appUrl.startsWith("https:")) headers.push(["Strict-Transport-Security", "max-age=63072000; includeSubDomains"]);
  return headers;
}
