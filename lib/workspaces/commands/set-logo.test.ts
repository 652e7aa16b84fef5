import sharp from "sharp";
import { expect, test } from "vitest";
import { asMember, listRecorded, newColleague, newStage } from "@/db/seed/stage";
import { Forbidden, Invalid, NotFound } from "@/lib/kernel/errors";
import { SetLogoInput } from "../input";
import { findLogo, getWorkspace } from "../queries";
import { removeLogo, setLogo } from "./set-logo";

async function png(background = "#0a6"): Promise<File> {
  const bytes = await sharp({ create: { width: 300, height: 200, channels: 3, background } })
    .png()
    .toBuffer();
  return new File([new Uint8Array(bytes)], "logo.png", { type: "image/png" });
}

test("a logo is kept, replaced and taken away, each time with an event", async () => {
  const stage = await newStage();
  const [logo, other] = [await png(), await png("#a33")];
  const first = await asMember(stage.owner, stage.slug, (ctx) => setLogo(ctx, { logo }));
  const second = await asMember(stage.owner, stage.slug, (ctx) => setLogo(ctx, { logo: other }));
  expect(second.version).not.toBe(first.version);
  const kept = await asMember(stage.owner, stage.slug, (ctx) => findLogo(ctx));
  expect(kept?.version).toBe(second.version);
  expect((await sharp(kept?.bytes).metadata()).format).toBe("webp");
  expect((await asMember(stage.owner, stage.slug, (ctx) => getWorkspace(ctx))).logoVersion).toBe(second.version);
  await asMember(stage.owner, stage.slug, (ctx) => removeLogo(ctx));
  expect(await asMember(stage.owner, stage.slug, (ctx) => findLogo(ctx))).toBeNull();
  await expect(asMember(stage.owner, stage.slug, (ctx) => removeLogo(ctx))).rejects.toBeInstanceOf(NotFound);
  const verbs = (await listRecorded(stage)).map((one) => one.verb);
  expect(verbs.slice(0, 3)).toEqual(["workspace.logo_removed", "workspace.logo_changed", "workspace.logo_changed"]);
});

test("a file that isn't a picture changes nothing", async () => {
  const stage = await newStage();
  const logo = new File(["<svg onload=alert(1)>"], "logo.svg", { type: "image/svg+xml" });
  await expect(asMember(stage.owner, stage.slug, (ctx) => setLogo(ctx, { logo }))).rejects.toBeInstanceOf(Invalid);
  expect(await asMember(stage.owner, stage.slug, (ctx) => findLogo(ctx))).toBeNull();
});

test("V8.2.1: only who manages the workspace", async () => {
  const stage = await newStage();
  const supervisor = await newColleague(stage, "Supervisor");
  const logo = await png();
  await expect(asMember(supervisor, stage.slug, (ctx) => setLogo(ctx, { logo }))).rejects.toBeInstanceOf(Forbidden);
  await expect(asMember(supervisor, stage.slug, (ctx) => removeLogo(ctx))).rejects.toBeInstanceOf(Forbidden);
});

test("V5.2.1: a file over a megabyte, an empty one and no file are refused before they are read", () => {
  const problem = (logo: unknown) => SetLogoInput.safeParse({ logo }).error?.issues[0]?.message;
  expect(problem(new File([new Uint8Array(1_000_001)], "a.png"))).toBe("pictureHeavy");
  expect(problem(new File([], "a.png"))).toBe("pictureMissing");
  expect(problem("a.png")).toBeDefined();
  expect(problem(new File(["x"], "a.png"))).toBeUndefined();
});
