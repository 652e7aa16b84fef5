import { sideBySide } from "../measure/load.mjs";
import { held, raced } from "../measure/row.mjs";

/** Figure 4: the page with fifty members as HTML, beside a bare Next page with the same rows, and at another size. */
export const membersPage = {
  number: 4,
  name: "members page",
  async measure(stage) {
    const [ours, next] = [await stage.server(), await stage.next()];
    const [some, many] = [await stage.place(100), await stage.place(10_000)];
    const pageOf = ({ slug, headers }) => ({ ...ours, url: `${ours.url}/w/${slug}/settings/members`, headers });
    const bare = { ...next, url: `${next.url}/members?workspace=${many.slug}`, headers: many.headers };
    const targets = [pageOf(many), bare, pageOf(some)];
    const [mine, floor, small] = await sideBySide(targets, stage.pace);
    const bytes = await sizesOf(targets);
    return [
      raced("members page, 50 of 10,000", mine, floor, { floor: "bare Next page, same rows", atLeast: 0.7 }),
      raced("the same, 50 of 100", mine, small, { floor: "50 of 100", atLeast: 0.77 }),
      held("its HTML, 50 of 10,000", bytes[0] / 1000, "kB", { atMost: 60 }),
      held("bare Next page's HTML", bytes[1] / 1000, "kB"),
    ];
  },
};

function sizesOf(targets) {
  return Promise.all(
    targets.map(async ({ url, headers }) => {
      const answer = await fetch(url, { headers, redirect: "manual" });
      if (answer.status !== 200) throw new Error(`${url} answered ${answer.status}`);
      return (await answer.arrayBuffer()).byteLength;
    }),
  );
}
