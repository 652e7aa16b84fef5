import { eq } from "drizzle-orm";
import sharp from "sharp";
import { expect, test } from "vitest";
import { members } from "@/db/schema/members";
import { asMember, asUser, newColleague, newPerson, newStage, type Person } from "@/db/seed/stage";
import { Invalid, NotFound } from "@/lib/kernel/errors";
import { findPicture } from "../queries/pictures";
import { removePicture, setPicture } from "./set-picture";

async function jpeg(): Promise<File> {
  const bytes = await sharp({ create: { width: 300, height: 200, channels: 3, background: "#36c" } })
    .jpeg()
    .toBuffer();
  return new File([new Uint8Array(bytes)], "me.jpg", { type: "image/jpeg" });
}

const see = (viewer: Person, whose: Person) => asUser(viewer, (ctx) => findPicture(ctx, whose.id));

test("V8.2.2: a picture is seen by its person and by colleagues, and by nobody else", async () => {
  const stage = await newStage();
  const amir = await newColleague(stage, "Supervisor");
  const stranger = await newStage({ name: "Globex" });
  const picture = await jpeg();
  const { version } = await asUser(amir, (ctx) => setPicture(ctx, { picture }));
  for (const viewer of [amir, stage.owner]) expect((await see(viewer, amir))?.version).toBe(version);
  for (const viewer of [stranger.owner, await newPerson()]) expect(await see(viewer, amir)).toBeNull();
  expect((await sharp((await see(amir, amir))?.bytes).metadata()).width).toBe(256);
});

test("V8.3.2: someone suspended sees no colleague's picture any more, and their own still", async () => {
  const stage = await newStage();
  const amir = await newColleague(stage, "Supervisor");
  const picture = await jpeg();
  for (const person of [amir, stage.owner]) await asUser(person, (ctx) => setPicture(ctx, { picture }));
  expect(await see(amir, stage.owner)).not.toBeNull();
  await asMember(stage.owner, stage.slug, ({ tx, now }) =>
    tx.update(members).set({ suspendedAt: now }).where(eq(members.id, amir.memberId)),
  );
  expect(await see(amir, stage.owner)).toBeNull();
  expect(await see(amir, amir)).not.toBeNull();
  expect(await see(stage.owner, amir)).not.toBeNull();
});

test("a picture is taken away, once", async () => {
  const person = await newPerson();
  const picture = await jpeg();
  await asUser(person, (ctx) => setPicture(ctx, { picture }));
  await asUser(person, (ctx) => removePicture(ctx));
  expect(await see(person, person)).toBeNull();
  await expect(asUser(person, (ctx) => removePicture(ctx))).rejects.toBeInstanceOf(NotFound);
});

test("a file that isn't a picture changes nothing", async () => {
  const person = await newPerson();
  const picture = new File(["GIF89a"], "me.gif", { type: "image/gif" });
  await expect(asUser(person, (ctx) => setPicture(ctx, { picture }))).rejects.toBeInstanceOf(Invalid);
  expect(await see(person, person)).toBeNull();
});

test("V5.2.4: thirty pictures an hour are enough for one person", async () => {
  const person = await newPerson();
  const picture = new File(["no picture"], "me.gif");
  const tries = Array.from({ length: 31 }, () => asUser(person, (ctx) => setPicture(ctx, { picture })));
  const refused = (await Promise.allSettled(tries)).map((one) => one.status === "rejected" && one.reason.status);
  expect(refused.filter((status) => status === 429)).toHaveLength(1);
});
