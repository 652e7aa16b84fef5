import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { importTypescript } from "../../bin/steps/typescript.mjs";
import { abilityOf } from "../floors/ability.mjs";
import { compared, raced, held as told } from "../measure/row.mjs";
import { median, shown } from "../measure/spread.mjs";

const MEMBERS = 10_000;
/** As many as ask again and again, so that what CASL works out at a first question is there at the next. */
const AWAKE = 100;

/** Figure 9: may this member do that to a conversation as far away as this one? Beside CASL, both prepared ahead. */
export const permissionCheck = {
  number: 9,
  name: "permission check",
  async measure(stage) {
    const { can, effectiveOf } = await importTypescript("lib/roles/effective.ts");
    const { reaches } = await importTypescript("lib/roles/reach.ts");
    const { permissions } = await importTypescript("lib/roles/permission.ts");
    const teams = await teamOf(MEMBERS);
    const [held, ourMemory] = weighed(() => teams.map(effectiveOf));
    const [theirs, theirMemory] = weighed(() => teams.map((one) => abilityOf(one, reaches)));
    const ours = held.map((all) => ({ permissions: all }));
    const questions = { permissions, reaches };
    const race = { ...stage.pace, seconds: Math.min(2, stage.pace.seconds) };
    const mine = speedOf(race, (seconds) => asked(questions, ours.slice(0, AWAKE), seconds, can));
    const casl = speedOf(race, (seconds) =>
      asked(questions, theirs.slice(0, AWAKE), seconds, (one, permission, reach) => one.can(permission, reach)),
    );
    insistAlike({ ours, theirs, can, ...questions });
    return [
      raced("can(member, permission, reach)", mine, casl, { floor: "CASL", atLeast: 10 }),
      told("the same, a second on one core", mine.rate / 1e6, "M/s", { atLeast: 10 }),
      told("memory for 10,000 members", ourMemory, "MiB", { atMost: 1 }),
      compared("the same", `${shown(ourMemory)} MiB`, `${shown(theirMemory)} MiB`, {
        floor: "CASL",
        ratio: ourMemory / theirMemory,
      }),
    ];
  },
};

/** Members of the first pack with one or two roles each, and every grant that these offer to each third of them. */
async function teamOf(count) {
  const { packs } = await importTypescript("lib/roles/packs.ts");
  const { roles } = packs[0];
  return Array.from({ length: count }, (_, at) => {
    const held = [roles[at % roles.length], ...(at % 4 === 0 ? [roles[(at * 7 + 3) % roles.length]] : [])];
    const grants =
      at % 3 === 0 ? held.flatMap(({ grants = [], reach }) => grants.map((one) => ({ ...one, reach }))) : [];
    return { roles: held, grants };
  });
}

/** What `make` gives, and the MiB that it takes when everything else has been thrown away. */
function weighed(make) {
  setFlagsFromString("--expose-gc");
  const collect = runInNewContext("gc");
  collect();
  const before = process.memoryUsage().heapUsed;
  const made = make();
  collect();
  return [made, (process.memoryUsage().heapUsed - before) / 2 ** 20];
}

function speedOf({ seconds, runs }, run) {
  run(0.3);
  const rounds = Array.from({ length: runs }, () => run(seconds));
  return { rate: median(rounds.map(({ rate }) => rate)), cpu: median(rounds.map(({ cpu }) => cpu)) };
}

/** Asks every permission at every reach of one member after another; the answers are counted, so that none is left out. */
function asked({ permissions, reaches }, holders, seconds, can) {
  const [began, before] = [performance.now(), process.cpuUsage()];
  let [done, yes, at] = [0, 0, 0];
  while (performance.now() - began < seconds * 1000) {
    for (let some = 0; some < 20; some++) {
      const holder = holders[at++ % holders.length];
      for (const permission of permissions) for (const reach of reaches) if (can(holder, permission, reach)) yes++;
      done += permissions.length * reaches.length;
    }
  }
  if (yes === 0 || yes === done) throw new Error("every answer was the same");
  const { user, system } = process.cpuUsage(before);
  return { rate: done / ((performance.now() - began) / 1000), cpu: (user + system) / 1000 / done };
}

/** Both must say the same, or one of them saves work that it was asked for. */
function insistAlike({ ours, theirs, can, permissions, reaches }) {
  for (let at = 0; at < ours.length; at += 97)
    for (const permission of permissions)
      for (const reach of reaches)
        if (can(ours[at], permission, reach) !== theirs[at].can(permission, reach))
          throw new Error(`member ${at} and ${permission} with ${reach}: the two disagree`);
}
