import { oneByOne } from "../measure/load.mjs";
import { compared } from "../measure/row.mjs";
import { shown } from "../measure/spread.mjs";

/** Rows carry names of different lengths; pages that differ by more than this hold something else. */
const SAME_BYTES = 1.05;

/** Figure 3: the last page of a hundred thousand costs what the first of a hundred does, in time and in bytes. */
export const membersFlat = {
  number: 3,
  name: "members list flat",
  async measure(stage) {
    const { url } = await stage.server();
    const pages = [];
    for (const size of [100, 10_000, 100_000]) {
      const { slug, headers } = await stage.place(size);
      const first = `${url}/api/v1/members?workspace=${slug}&limit=50`;
      pages.push({ what: `first page of ${shown(size, 6)}`, url: first, headers });
      pages.push({ what: `last page of ${shown(size, 6)}`, url: await lastPage(first, headers), headers });
    }
    const times = await oneByOne(pages, stage.quick ? 60 : 400);
    const bytes = await Promise.all(pages.map(sizeOf));
    const told = (at) => `${shown(times[at])} ms, ${shown(bytes[at], 6)} B`;
    return pages.slice(1).map(({ what }, at) => {
      const ratio = times[at + 1] / times[0];
      const same = Math.max(bytes[at + 1] / bytes[0], bytes[0] / bytes[at + 1]) <= SAME_BYTES;
      return compared(what, told(at + 1), told(0), { floor: "first of 100", ratio, atMost: 1.3, and: same });
    });
  },
};

/** The address of the last fifty: after the fifty-first from the end, whose key the list told backwards ends with. */
async function lastPage(first, headers) {
  const backwards = first.replace("limit=50", "limit=51&direction=desc");
  const { next_cursor: cursor } = await (await fetch(backwards, { headers })).json();
  const [, , ...keys] = JSON.parse(Buffer.from(cursor, "base64url").toString());
  const after = Buffer.from(JSON.stringify(["after", "name asc", ...keys])).toString("base64url");
  return `${first}&cursor=${after}`;
}

async function sizeOf({ url, headers }) {
  return (await (await fetch(url, { headers })).arrayBuffer()).byteLength;
}
