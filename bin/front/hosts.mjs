const loopback = ["localhost", "127.0.0.1", "[::1]"];

/**
 * Which Host headers are ours: the public address, and while that is on this machine, this machine's other names.
 * Those are sent on to the public address, because a session belongs to one name.
 */
export function hostRules(appUrl, port) {
  const { host, hostname, protocol } = new URL(appUrl);
  const known = new Map([[host, "ours"]]);
  if (protocol === "http:") known.set(`${hostname}:${new URL(appUrl).port || 80}`, "ours");
  if (protocol === "https:") known.set(`${hostname}:${new URL(appUrl).port || 443}`, "ours");
  if (loopback.includes(hostname)) {
    for (const name of loopback) {
      const alias = `${name}:${port}`;
      if (!known.has(alias)) known.set(alias, new URL(appUrl).port === String(port) ? "alias" : "ours");
    }
  }
  return (header) => known.get(header.toLowerCase());
}
