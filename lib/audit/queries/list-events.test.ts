import { beforeAll, describe, expect, test } from "vitest";
import { asMember, newColleague, newStage, type Person, type Stage } from "@/db/seed/stage";
import { record } from "@/lib/audit/commands";
import { Forbidden } from "@/lib/kernel/errors";
import { newId } from "@/lib/kernel/ids";
import { type EventFilter, EventFilterInput, LooseEventFilterInput } from "../input";
import { findSubjectName, listEvents, listRecentActors } from "./list-events";

let stage: Stage;
let amir: Person & { memberId: string };
const team = { type: "team", id: newId(), name: "Support" };

const happen = (person: Person, at: string, verb: string, subject = team) =>
  asMember(person, stage.slug, (ctx) => record(ctx, verb, subject), { now: new Date(at) });

const list = (filter: EventFilter, place?: string, limit?: number) =>
  asMember(stage.owner, stage.slug, (ctx) => listEvents(ctx, { filter, place, limit }));
const verbs = async (filter: EventFilter) => (await list(filter)).rows.map(({ verb }) => verb);

beforeAll(async () => {
  stage = await newStage();
  amir = await newColleague(stage, "Administrator", { firstName: "Amir", lastName: "Haddad" });
  await happen(stage.owner, "2026-03-01T12:00:00Z", "team.created");
  await happen(amir, "2026-03-28T22:59:59.999Z", "team.edited");
  await happen(amir, "2026-03-28T23:00:00Z", "team.members_added");
  await happen(amir, "2026-03-29T21:59:59.999Z", "teams.oddly_named");
  await happen(stage.owner, "2026-03-29T22:00:00Z", "member.suspended", { type: "member", id: newId(), name: "Sam" });
});

describe("each filter narrows, and all narrow together", () => {
  test("by whom", async () => {
    expect(await verbs({ who: "amir" })).toEqual(["teams.oddly_named", "team.members_added", "team.edited"]);
    expect(await verbs({ who: "MARSH" })).toEqual(["workspace.created", "member.suspended", "team.created"]);
    for (const nobody of ["nobody", "%", "_", "\\"]) expect(await verbs({ who: nobody })).toEqual([]);
  });
  test("what happened, one thing or all about a noun", async () => {
    expect(await verbs({ what: "team.edited" })).toEqual(["team.edited"]);
    expect(await verbs({ what: "team" })).toEqual(["team.members_added", "team.edited", "team.created"]);
    expect(await verbs({ what: "nothing" })).toEqual([]);
  });
  test("about what", async () => {
    expect(await verbs({ subject: team.id })).toHaveLength(4);
    expect(await verbs({ subject: newId() })).toEqual([]);
  });
  test("R21: on which days, where the reader is, on a day of 23 hours too", async () => {
    expect(await verbs({ from: "2026-03-29", to: "2026-03-29" })).toEqual(["teams.oddly_named", "team.members_added"]);
    expect(await verbs({ to: "2026-03-28" })).toEqual(["team.edited", "team.created"]);
    expect(await verbs({ from: "2026-03-30", what: "member" })).toEqual(["member.suspended"]);
  });
  test("together", async () => {
    expect(await verbs({ who: "amir", what: "team", from: "2026-03-29" })).toEqual(["team.members_added"]);
  });
});

test("going through it by its keys meets each event once, forth and back", async () => {
  const [all, seen, steps] = [(await list({})).rows, [] as string[], [] as string[][]];
  let place: string | undefined;
  do {
    const { rows, next } = await list({}, place, 2);
    seen.push(...rows.map(({ id }) => id));
    steps.push(rows.map(({ id }) => id));
    place = next ?? undefined;
  } while (place);
  expect(seen).toEqual(all.map(({ id }) => id));
  const second = await list({}, (await list({}, undefined, 2)).next ?? "", 2);
  expect((await list({}, second.previous ?? "", 2)).rows.map(({ id }) => id)).toEqual(steps[0]);
});

test("events of one moment are gone through too", async () => {
  const crowd = await newStage();
  const now = new Date("2026-05-01T08:00:00Z");
  for (let at = 0; at < 5; at++)
    await asMember(crowd.owner, crowd.slug, (ctx) => record(ctx, "team.edited", team), { now });
  const read = (place?: string) =>
    asMember(crowd.owner, crowd.slug, (ctx) => listEvents(ctx, { filter: { what: "team" }, place, limit: 3 }));
  const first = await read();
  const rest = await read(first.next ?? "");
  expect(new Set([...first.rows, ...rest.rows].map(({ id }) => id)).size).toBe(5);
});

test("V8.4.1: another workspace's events stay there, whatever is asked for", async () => {
  const globex = await newStage({ name: "Globex" });
  const theirs = await asMember(globex.owner, globex.slug, (ctx) =>
    listEvents(ctx, { filter: { subject: team.id } }).then(async ({ rows }) => [
      ...rows,
      ...(await listEvents(ctx, { filter: {}, place: "x" })).rows,
    ]),
  );
  expect(theirs.map(({ verb }) => verb)).toEqual(["workspace.created"]);
  const about = asMember(globex.owner, globex.slug, (ctx) => findSubjectName(ctx, team.id));
  expect(await about).toBeNull();
  expect(await asMember(stage.owner, stage.slug, (ctx) => findSubjectName(ctx, team.id))).toBe("Support");
});

test("V8.2.1: without audit:view nothing is read, and with it names are offered", async () => {
  const supervisor = await newColleague(stage, "Supervisor");
  const asked = asMember(supervisor, stage.slug, (ctx) => listEvents(ctx, { filter: {} }));
  await expect(asked).rejects.toBeInstanceOf(Forbidden);
  const names = asMember(supervisor, stage.slug, (ctx) => listRecentActors(ctx));
  await expect(names).rejects.toBeInstanceOf(Forbidden);
  expect(await asMember(amir, stage.slug, (ctx) => listRecentActors(ctx))).toEqual(["Amir Haddad", "Olivia Marsh"]);
});

describe("an address that makes no sense narrows nothing; an export that makes none is refused", () => {
  const wrong = [
    { what: "drop table" },
    { what: ["a", "b"] },
    { subject: "1" },
    { from: "2026-02-30" },
    { to: "soon" },
    { who: "a\u0000" },
    { who: "a".repeat(101) },
  ];
  test.each(wrong)("%j", (query) => {
    expect(Object.values(LooseEventFilterInput.parse(query)).filter(Boolean)).toEqual([]);
    expect(EventFilterInput.safeParse(query).success).toBe(false);
  });
});
