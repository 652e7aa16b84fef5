import { domainToASCII } from "node:url";
import { parse } from "tldts";
import { Invalid } from "@/lib/kernel/errors";

export const DOMAINS_MAX = 50;

/**
 * One e-mail domain in the form that addresses are compared in: lower case, ASCII. "@acme.test" and "acme.test." count.
 * Null for what no company owns: a public suffix such as "co.uk", an address of a machine, a pattern, a web address.
 */
export function readDomain(text: string): string | null {
  if (/[/?#:%\\]/.test(text)) return null;
  const ascii = domainToASCII(text.trim().replace(/^@/, "").replace(/\.$/, ""));
  if (!/^[a-z0-9-]+(\.[a-z0-9-]+)+$/.test(ascii) || ascii.length > 253) return null;
  if (ascii.split(".").some((label) => label.length > 63 || label.startsWith("-") || label.endsWith("-"))) return null;
  const { domain, isIp } = parse(ascii, { allowPrivateDomains: false });
  return isIp || !domain ? null : ascii;
}

/**
 * The domains in a typed text, one a line or between commas and blanks, each once, in order of the alphabet.
 *
 * @throws Invalid at `emailDomains`, naming the first one that isn't a domain, or when there are more than fifty
 */
export function readDomains(text: string): string[] {
  const typed = text.split(/[\s,;]+/).filter(Boolean);
  if (typed.length > DOMAINS_MAX)
    throw new Invalid({ emailDomains: { code: "tooManyItems", params: { max: DOMAINS_MAX } } });
  const domains = typed.map((one) => {
    const domain = readDomain(one);
    if (!domain) throw new Invalid({ emailDomains: { code: "domain", params: { domain: one.slice(0, 80) } } });
    return domain;
  });
  return [...new Set(domains)].toSorted();
}

/** The part of an address behind the @, in the form that domains are stored in. */
export function domainOf(email: string): string {
  return domainToASCII(email.slice(email.lastIndexOf("@") + 1)).toLowerCase();
}

/** Whether someone at this address may be invited. No domains named: anyone. A subdomain is a domain of its own. */
export function isAllowedAddress(email: string, domains: readonly string[]): boolean {
  return domains.length === 0 || domains.includes(domainOf(email));
}
