import { expect, test } from "vitest";
import { teams } from "@/db/schema/teams";
import { asMember, listRecorded, newColleague, newStage, type Stage } from "@/db/seed/stage";
import { Forbidden } from "@/lib/kernel/errors";
import { newId } from "@/lib/kernel/ids";
import { dismissChecklist, restoreChecklist } from "./commands/dismiss-checklist";
import { getChecklist } from "./queries";

const read = ({ owner, slug }: Stage) => asMember(owner, slug, (ctx) => getChecklist(ctx));
const done = async (stage: Stage) => (await read(stage))?.filter((step) => step.done).map((step) => step.key);

test("each step ticks itself from what is there", async () => {
  const stage = await newStage();
  expect(await done(stage)).toEqual([]);
  await asMember(stage.owner, stage.slug, ({ tx, workspace }) =>
    tx.insert(teams).values({ workspaceId: workspace.id, id: newId(), name: "Support" }),
  );
  expect(await done(stage)).toEqual(["team"]);
  await newColleague(stage, "Supervisor");
  expect(await done(stage)).toEqual(["team", "invited", "joined"]);
});

test("another workspace's teams and members tick nothing", async () => {
  const [mine, other] = [await newStage(), await newStage()];
  await newColleague(other, "Supervisor");
  expect(await done(mine)).toEqual([]);
});

test("it is put away for everybody, and comes back", async () => {
  const stage = await newStage();
  const administrator = await newColleague(stage, "Administrator");
  await asMember(administrator, stage.slug, (ctx) => dismissChecklist(ctx));
  expect(await read(stage)).toBeNull();
  await asMember(stage.owner, stage.slug, (ctx) => restoreChecklist(ctx));
  expect(await read(stage)).toHaveLength(5);
  const verbs = (await listRecorded(stage)).map((one) => one.verb);
  expect(verbs.slice(0, 2)).toEqual(["workspace.checklist_restored", "workspace.checklist_dismissed"]);
});

test("who doesn't set up sees none, and can't put it away", async () => {
  const stage = await newStage();
  const agent = await newColleague(stage, "Conversation Agent");
  expect(await asMember(agent, stage.slug, (ctx) => getChecklist(ctx))).toBeNull();
  await expect(asMember(agent, stage.slug, (ctx) => dismissChecklist(ctx))).rejects.toBeInstanceOf(Forbidden);
  expect(await read(stage)).not.toBeNull();
});
