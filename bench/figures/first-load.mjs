import { gzipSync } from "node:zlib";
import { compared } from "../measure/row.mjs";
import { shown } from "../measure/spread.mjs";
import { newInvitation } from "../stage/invitations.mjs";

/** Figure 5: the scripts that a page asks for at once, compressed, beside those of a bare Next page. */
export const firstLoad = {
  number: 5,
  name: "first-load JavaScript",
  async measure(stage) {
    const [ours, next, place] = [await stage.server(), await stage.next(), await stage.place(100)];
    const token = await newInvitation(place);
    const bare = await weigh(next.url);
    const pages = [
      ["sign-in", `${ours.url}/sign-in`, {}, 1.15],
      ["activation", `${ours.url}/invitations/${token}`, {}, 1.15],
      ["members page", `${ours.url}/w/${place.slug}/settings/members`, place.headers, 1.3],
    ];
    const lines = [];
    for (const [what, url, headers, atMost] of pages) {
      const weight = await weigh(url, headers);
      const told = (bytes) => `${shown(bytes / 1024)} KiB`;
      lines.push(compared(what, told(weight), told(bare), { floor: "bare Next page", ratio: weight / bare, atMost }));
    }
    return lines;
  },
};

/** Bytes of every script that the page names, each once and compressed. Those for browsers without modules don't count. */
async function weigh(url, headers = {}) {
  const answer = await opened(url, headers);
  if (answer.status !== 200) throw new Error(`${url} answered ${answer.status}`);
  const paths = scriptsIn(await answer.text());
  const files = await Promise.all(paths.map(async (path) => (await fetch(new URL(path, url))).arrayBuffer()));
  return files.reduce((sum, file) => sum + gzipSync(Buffer.from(file)).byteLength, 0);
}

/** The page behind an address; a mailed link sends on once, with its secret in a cookie. */
async function opened(url, headers) {
  const answer = await fetch(url, { headers, redirect: "manual" });
  const to = answer.headers.get("location");
  const [cookie] = answer.headers.getSetCookie();
  if (!to || !cookie) return answer;
  return fetch(new URL(to, url), { headers: { ...headers, cookie: cookie.split(";")[0] }, redirect: "manual" });
}

/** The addresses of a page's scripts. */
export function scriptsIn(html) {
  const tags = [...html.matchAll(/<script\b[^>]*>/g)].map(([tag]) => tag).filter((tag) => !/\bnomodule\b/i.test(tag));
  return [...new Set(tags.flatMap((tag) => /\bsrc="([^"]+)"/.exec(tag)?.[1] ?? []))];
}
