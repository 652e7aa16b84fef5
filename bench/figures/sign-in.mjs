import { importTypescript } from "../../bin/steps/typescript.mjs";
import { load } from "../measure/load.mjs";
import { compared, raced } from "../measure/row.mjs";
import { shown } from "../measure/spread.mjs";
import { actionNamed, posting } from "../stage/actions.mjs";

const IN_FLIGHT = 20;

/** Figure 7: signing in by password through the page's own action, and what it does to everybody else meanwhile. */
export const signInRate = {
  number: 7,
  name: "sign-in",
  async measure(stage) {
    const [ours, { slug, headers }] = [await stage.server(), await stage.place(10_000)];
    const me = { ...ours, url: `${ours.url}/api/v1/me?workspace=${slug}`, headers };
    const signIns = { ...ours, url: `${ours.url}/sign-in`, request: await signInsOf(stage, slug, ours.url) };
    const pace = { seconds: stage.pace.seconds };
    await load(me, { seconds: 2 });
    const idle = await load(me, pace);
    const alone = await load(signIns, pace);
    const hashes = await hashesAlone(pace);
    const [busy] = await Promise.all([load(me, pace), load(signIns, pace)]);
    const told = ({ p99 }) => `p99 ${shown(p99)} ms`;
    const ratio = busy.p99 / idle.p99;
    return [
      raced("sign-in, 20 in flight", alone, hashes, { floor: "the argon2id hash alone" }),
      compared("session check meanwhile", told(busy), told(idle), { floor: "idle", ratio, atMost: 5 }),
    ];
  },
};

/** Each person of a place in turn, each from an address of their own, as behind a proxy. */
async function signInsOf(stage, slug, origin) {
  const { castPassword } = await importTypescript("db/seed/load.ts");
  const action = actionNamed("signIn", "app/(public)/actions.ts");
  const sql = await stage.sql();
  const people = await sql`select email from users where email like ${`%@${slug}.test`} order by id`;
  const password = castPassword();
  let next = 0;
  return () => {
    const at = next++;
    const from = { "x-forwarded-for": `10.${(at >> 16) & 255}.${(at >> 8) & 255}.${at & 255}` };
    return posting(action, origin, { email: people[at % people.length].email, password }, from);
  };
}

/** The work that can't be saved, with as many in flight: the hash that proves a password. */
async function hashesAlone({ seconds }) {
  const { hashPassword, isPassword } = await importTypescript("lib/users/password.ts");
  const stored = await hashPassword("nobody has this password");
  const [until, before] = [Date.now() + seconds * 1000, process.cpuUsage()];
  let done = 0;
  const one = async () => {
    for (; Date.now() < until; done++) await isPassword("nobody has this password", stored);
  };
  await Promise.all(Array.from({ length: IN_FLIGHT }, one));
  const { user, system } = process.cpuUsage(before);
  return { rate: done / seconds, cpu: (user + system) / 1000 / done };
}
