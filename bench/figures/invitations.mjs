import { processorTime } from "../measure/processor.mjs";
import { compared, held } from "../measure/row.mjs";
import { median, shown } from "../measure/spread.mjs";
import { actionNamed, post } from "../stage/actions.mjs";
import { linkOf, newInvitations } from "../stage/invitations.mjs";
import { cookieOf, signIn } from "../stage/places.mjs";

const IN_FLIGHT = 20;

/** Figure 8: inviting somebody who has an account, and their accepting, through the two pages' own actions. */
export const invitations = {
  number: 8,
  name: "invite and accept",
  async measure(stage) {
    const ours = await stage.server();
    const [small, large] = [await stage.place(10), await stage.place(10_000)];
    const count = stage.quick ? 60 : 400;
    const guests = await guestsFor(stage, count * 2 + 80);
    const pair = pairAt(ours.url);
    for (const place of [small, large]) await inTurn(guests.splice(0, 10), (one) => pair(place, one));
    await newInvitations(large, 1000);
    const few = guests.splice(0, 30);
    const [alone, crowded] = [[], []];
    for (const [at, guest] of few.entries()) {
      const [place, times] = at % 2 ? [large, crowded] : [small, alone];
      times.push(await timed(() => pair(place, guest)));
    }
    const { rate, cpu } = await crowd(guests.splice(0, count), (one) => pair(large, one), ours.pid);
    const [slow, quick] = [median(crowded), median(alone)];
    return [
      { ...held("invite and accept, 20 in flight", rate, "pairs/s"), cpu: [cpu] },
      compared("a pair at 10,000 members, 1,000 pending", `${shown(slow)} ms`, `${shown(quick)} ms`, {
        floor: "at 10 and none",
        ratio: slow / quick,
        atMost: 1.2,
      }),
    ];
  },
};

/** One pair: the Owner's form, then the link in the letter, as a person who is signed in already. */
function pairAt(origin) {
  const send = actionNamed("sendOne", "invitations/new/actions.ts");
  const accept = actionNamed("accept", "invitations/[token]/actions.ts");
  return async ({ slug, roleId, ...place }, { email, headers }) => {
    const form = { workspace: slug, firstName: "Ann", lastName: "Lee", email, "roleIds[]": roleId };
    await post(`${origin}/w/${slug}/settings/invitations/new`, send, form, place.headers);
    const token = await linkOf({ ...place, slug }, email);
    await post(`${origin}/invitations/${token}`, accept, { token }, headers);
  };
}

/** People of another workspace, each signed in. */
async function guestsFor(stage, count) {
  const { slug } = await stage.place(1_000);
  const sql = await stage.sql();
  const found = await sql`select id, email from users where email like ${`%@${slug}.test`} order by id limit ${count}`;
  const guests = [];
  for (const { id, email } of found) guests.push({ email, headers: cookieOf((await signIn({ id })).token) });
  return guests;
}

async function inTurn(guests, work) {
  for (const guest of guests) await work(guest);
}

async function timed(work) {
  const began = performance.now();
  await work();
  return performance.now() - began;
}

async function crowd(guests, work, pid) {
  const [began, before, count] = [performance.now(), processorTime(pid), guests.length];
  const next = async () => {
    for (let guest = guests.pop(); guest; guest = guests.pop()) await work(guest);
  };
  await Promise.all(Array.from({ length: IN_FLIGHT }, next));
  const cpu = before === null ? null : (processorTime(pid) - before) / count;
  return { rate: count / ((performance.now() - began) / 1000), cpu };
}
