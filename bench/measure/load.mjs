import autocannon from "autocannon";
import { processorTime } from "./processor.mjs";
import { median, quantile } from "./spread.mjs";

const CONNECTIONS = 20;
const PATIENCE = 30;

/**
 * Asks one address as fast as it answers. `target` has `url` and `pid` of the server, and may have `headers`, or
 * `request(n)` that makes the n-th request's own headers and body. Every answer must be a success.
 */
export async function load(target, { seconds, connections = CONNECTIONS }) {
  const times = [];
  const before = processorTime(target.pid);
  const run = autocannon({ ...asked(target), connections, duration: seconds });
  run.on("response", (_client, _status, _bytes, time) => times.push(time));
  const { requests, duration, non2xx, errors, timeouts } = await run;
  const failed = non2xx + errors + timeouts;
  if (failed > 0) throw new Error(`${failed} of ${requests.total} requests to ${target.url} failed`);
  if (requests.total === 0) return tooBusy(target, { seconds, connections });
  const cpu = before === null ? null : (processorTime(target.pid) - before) / requests.total;
  return { rate: requests.total / duration, p50: median(times), p99: quantile(times, 0.99), cpu };
}

/** A machine that others use as well may take seconds for the first answers to so many at once. */
function tooBusy(target, { seconds, connections }) {
  if (seconds > PATIENCE) throw new Error(`${target.url} gave no answer in ${seconds} seconds`);
  return load(target, { seconds: seconds * 3, connections });
}

function asked({ url, headers, request }) {
  if (!request) return { url, headers };
  let number = 0;
  const setupRequest = (plain) => ({ ...plain, ...request(number++) });
  return { url, requests: [{ method: "POST", setupRequest }] };
}

/**
 * Loads several targets in turn, so that whatever else happens on the machine happens to all of them; answers the median
 * of each.
 */
export async function sideBySide(targets, { seconds, runs }) {
  const rounds = targets.map(() => []);
  for (const target of targets) {
    await timeOf(target);
    await load(target, { seconds: Math.min(2, seconds) });
  }
  for (let run = 0; run < runs; run++) {
    for (const [at, target] of targets.entries()) rounds[at].push(await load(target, { seconds }));
  }
  return rounds.map((of) => medianOf(of));
}

function medianOf(rounds) {
  const of = (name) => median(rounds.map((one) => one[name]));
  const cpu = rounds.some((one) => one.cpu === null) ? null : of("cpu");
  return { rate: of("rate"), p50: of("p50"), p99: of("p99"), cpu };
}

/** How long one request takes while nothing else is asked, in milliseconds: the median of many, each address in turn. */
export async function oneByOne(targets, times) {
  const taken = targets.map(() => []);
  for (let round = 0; round < times; round++) {
    for (const [at, target] of targets.entries()) {
      const time = await timeOf(target);
      if (round >= times / 10) taken[at].push(time);
    }
  }
  return taken.map(median);
}

async function timeOf({ url, headers }) {
  const began = performance.now();
  const answer = await fetch(url, { headers });
  await answer.arrayBuffer();
  if (!answer.ok) throw new Error(`${url} answered ${answer.status}`);
  return performance.now() - began;
}
