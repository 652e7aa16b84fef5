import { eq, sql } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { closeDatabase } from "@/db/client";
import { events, userEvents } from "@/db/schema/events";
import { join } from "@/db/seed/join";
import { asMember, asUser, newPerson, newStage, type Stage } from "@/db/seed/stage";
import { recordForUser } from "@/lib/audit/commands";
import { sqlState } from "@/lib/gate/retry";

const REFUSED = "42501";
let stage: Stage;

beforeAll(async () => {
  stage = await newStage();
  await join(stage, await newPerson(), { roles: ["conversation-agent"] });
  await join(stage, await newPerson(), { roles: ["conversation-agent"], suspended: true });
  await asUser(stage.owner, (ctx) => recordForUser(ctx, stage.owner.id, "session.opened"));
});

afterAll(closeDatabase);

describe("what happened stays as it was written (ASVS 16.4.2)", () => {
  test.each(["update events set actor_name = 'nobody'", "delete from events", "truncate events"])(
    "%s",
    async (statement) => {
      const attempt = asMember(stage.owner, stage.slug, ({ tx }) => tx.execute(sql.raw(statement)));
      expect(await attempt.then(() => "done", sqlState)).toBe(REFUSED);
      const rows = await asMember(stage.owner, stage.slug, ({ tx }) => tx.select({ id: events.id }).from(events));
      expect(rows.length).toBeGreaterThan(0);
    },
  );

  test.each(["update user_events set verb = 'nothing'", "delete from user_events"])("%s", async (statement) => {
    const attempt = asUser(stage.owner, ({ tx }) => tx.execute(sql.raw(statement)));
    expect(await attempt.then(() => "done", sqlState)).toBe(REFUSED);
    const mine = eq(userEvents.userId, stage.owner.id);
    expect(await asUser(stage.owner, ({ tx }) => tx.select().from(userEvents).where(mine))).not.toEqual([]);
  });
});

test("totals equal what counting gives", async () => {
  const rows = await asMember(stage.owner, stage.slug, ({ tx }) =>
    tx.execute<{ name: string; kept: number; counted: number }>(sql`
      select 'members.active' as name, (select value from counters where name = 'members.active') as kept,
        (select count(*)::int from members where active) as counted
      union all select 'members.suspended', (select value from counters where name = 'members.suspended'),
        (select count(*)::int from members where suspended_at is not null and removed_at is null)`),
  );
  expect(rows.map(({ name, kept, counted }) => [name, kept, counted])).toEqual([
    ["members.active", 2, 2],
    ["members.suspended", 1, 1],
  ]);
});
