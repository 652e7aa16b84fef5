import { BlockList, isIP } from "node:net";

/**
 * Finds whom a request comes from. Without trusted proxies that is the peer, whatever the request says of itself;
 * behind them it is the right-most address in X-Forwarded-For that isn't one of theirs.
 */
export function peerFinder(trustProxy) {
  const trusted = trustProxy && blockList(trustProxy);
  return (socketAddress, forwardedFor) => {
    const peer = plain(socketAddress ?? "");
    if (!trusted || !forwardedFor || !isTrusted(trusted, peer)) return peer;
    let found = peer;
    for (const hop of forwardedFor.split(",").reverse()) {
      const address = plain(hop.trim());
      if (!isIP(address)) return found;
      found = address;
      if (!isTrusted(trusted, address)) return found;
    }
    return found;
  };
}

/** Whether the one who connected is a trusted proxy. */
export function proxyCheck(trustProxy) {
  const trusted = trustProxy && blockList(trustProxy);
  return (socketAddress) => Boolean(trusted) && isTrusted(trusted, plain(socketAddress ?? ""));
}

function blockList(entries) {
  const list = new BlockList();
  for (const entry of entries) {
    const [address, bits] = entry.split("/");
    const family = isIP(address) === 6 ? "ipv6" : "ipv4";
    if (bits === undefined) list.addAddress(address, family);
    else list.addSubnet(address, Number(bits), family);
  }
  return list;
}

function isTrusted(list, address) {
  return list.check(address, isIP(address) === 6 ? "ipv6" : "ipv4");
}

/** An IPv4 address that arrives on an IPv6 socket is an IPv4 address. */
function plain(address) {
  return address.startsWith("::ffff:") && address.includes(".") ? address.slice(7) : address;
}
