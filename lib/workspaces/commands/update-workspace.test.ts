import { describe, expect, test } from "vitest";
import { asMember, listRecorded, newColleague, newStage } from "@/db/seed/stage";
import type { Ctx } from "@/lib/kernel/ctx";
import { Forbidden, Invalid, Stale } from "@/lib/kernel/errors";
import { UpdateWorkspaceInput } from "../input";
import { getWorkspace } from "../queries";
import { updateWorkspace } from "./update-workspace";

const typed = {
  version: "1",
  name: "Acme Flowers",
  address: "",
  description: "",
  locale: "en",
  timeZone: "Europe/Berlin",
  currency: "EUR",
  invitationHours: "168",
  emailDomains: "",
};
const save = (change: Partial<typeof typed>) => (ctx: Ctx) =>
  updateWorkspace(ctx, UpdateWorkspaceInput.parse({ ...typed, ...change }));

test("what changed is saved, and recorded from → to, and nothing else is", async () => {
  const { owner, slug, ...stage } = await newStage();
  const change = {
    name: "Acme",
    address: " 1 High Street\r\nLeeds ",
    invitationHours: "24",
    emailDomains: "@Acme.test",
  };
  const after = await asMember(owner, slug, save(change));
  expect(after).toMatchObject({
    name: "Acme",
    address: "1 High Street\nLeeds",
    version: 2,
    emailDomains: ["acme.test"],
  });
  expect(await asMember(owner, slug, (ctx) => getWorkspace(ctx))).toEqual(after);
  expect((await listRecorded({ owner, slug, ...stage }))[0]).toEqual({
    verb: "workspace.updated",
    actorName: "Olivia Marsh",
    from: { name: "Acme Flowers", address: null, invitationHours: 168, emailDomains: [] },
    to: { name: "Acme", address: "1 High Street\nLeeds", invitationHours: 24, emailDomains: ["acme.test"] },
  });
});

test("saving what is there already writes nothing", async () => {
  const stage = await newStage();
  const before = await listRecorded(stage);
  expect((await asMember(stage.owner, stage.slug, save({}))).version).toBe(1);
  expect(await listRecorded(stage)).toEqual(before);
});

test("A66: of two who saved from the same page, the second is told", async () => {
  const stage = await newStage();
  const both = await Promise.allSettled([
    asMember(stage.owner, stage.slug, save({ name: "First" })),
    asMember(stage.owner, stage.slug, save({ currency: "USD" })),
  ]);
  const reasons = both.flatMap((one) => (one.status === "rejected" ? [one.reason] : []));
  expect(reasons).toEqual([expect.any(Stale)]);
});

test("V8.2.1: a member without workspace:manage changes nothing, the Administrator beside them does", async () => {
  const stage = await newStage();
  const agent = await newColleague(stage, "Conversation Agent");
  const administrator = await newColleague(stage, "Administrator");
  await expect(asMember(agent, stage.slug, save({ name: "Mine" }))).rejects.toBeInstanceOf(Forbidden);
  expect((await asMember(administrator, stage.slug, save({ name: "Ours" }))).name).toBe("Ours");
});

test("V8.4.1: another workspace stays as it is", async () => {
  const [acme, globex] = [await newStage(), await newStage({ name: "Globex" })];
  await asMember(globex.owner, globex.slug, save({ name: "Attack" }));
  expect((await asMember(acme.owner, acme.slug, (ctx) => getWorkspace(ctx))).name).toBe("Acme Flowers");
});

describe("bad input is refused at its field", () => {
  const fieldsOf = (change: Record<string, unknown>) =>
    Object.fromEntries(
      UpdateWorkspaceInput.safeParse({ ...typed, ...change }).error?.issues.map((one) => [one.path[0], one.message]) ??
        [],
    );
  test.each([
    ["name", ""],
    ["name", "a".repeat(81)],
    ["name", "a\u0000b"],
    ["name", ["a", "b"]],
    ["address", "a".repeat(301)],
    ["description", "bell \u0007"],
    ["locale", "xx"],
    ["timeZone", "Mars/Olympus"],
    ["currency", "XXXX"],
    ["currency", "eur"],
    ["invitationHours", "11"],
    ["invitationHours", "721"],
    ["invitationHours", "24.5"],
    ["invitationHours", "soon"],
    ["version", "0"],
    ["emailDomains", undefined],
  ])("%s: %j", (field, value) => expect(Object.keys(fieldsOf({ [field]: value }))).toEqual([field]));

  test("a domain that nobody owns", async () => {
    const { owner, slug } = await newStage();
    const wrong = await asMember(owner, slug, save({ emailDomains: "acme.test\nco.uk" })).catch((error) => error);
    expect(wrong).toBeInstanceOf(Invalid);
    expect(wrong.fields).toEqual({ emailDomains: { code: "domain", params: { domain: "co.uk" } } });
  });
});

test("V15.3.3: what the form doesn't ask for can't be set", () => {
  const parsed = UpdateWorkspaceInput.parse({ ...typed, slug: "mine", pack: "x", id: "1", logoVersion: "2" });
  expect(Object.keys(parsed).toSorted()).toEqual(Object.keys(typed).toSorted());
});
