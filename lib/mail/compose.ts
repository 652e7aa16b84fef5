import { env } from "@/lib/kernel/env";
import { deriveToken, hashOf } from "@/lib/kernel/secrets";
import { buttonPath, letterData, type Outgoing, type SecretLink, type Template } from "./letter";
import { render } from "./render";

type Stored = { id: string; template: string; to: string; locale: string; timeZone: string; data: unknown };

/** The letter as it goes out, rendered from what is stored. The link's token exists here, and nowhere at rest. */
export async function outgoing({ id, to, template, data, locale, timeZone }: Stored): Promise<Outgoing> {
  const known = template as Template;
  const url = buttonUrl(known, data);
  const rendered = await render({ template: known, data, to, locale, timeZone, appUrl: env.APP_URL, url });
  return { id, to, ...rendered };
}

function buttonUrl(template: Template, data: unknown): string {
  const path = buttonPath[template];
  if (!path) return env.APP_URL;
  const known = letterData[template].parse(data);
  if (typeof path === "function") return `${env.APP_URL}${path(known as never)}`;
  return `${env.APP_URL}${path}${hasLink(known) ? tokenOf(known.link) : ""}`;
}

function hasLink(data: object): data is { link: SecretLink } {
  return "link" in data;
}

/** The token that has the stored hash: made with the present AUTH_SECRET, or with the old one while it is rotated. */
function tokenOf({ purpose, ids, hash }: SecretLink): string {
  const generations = env.AUTH_SECRET_OLD ? ([0, 1] as const) : ([0] as const);
  const token = generations.map((one) => deriveToken(purpose, ids, one)).find((one) => hashOf(one) === hash);
  if (!token) throw new Error("the link was made with a secret that is gone");
  return token;
}
