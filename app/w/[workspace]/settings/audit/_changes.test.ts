import { createFormatter } from "next-intl";
import { expect, test } from "vitest";
import words from "@/app/_messages/en/audit.json";
import type { AuditEvent } from "@/lib/audit/event";
import type { Difference } from "@/lib/role-changes/difference";
import { changesOf } from "./_changes";

const at = (key: string): unknown =>
  key.split(".").reduce<unknown>((tree, part) => (tree as Record<string, unknown> | undefined)?.[part], words);
const t = Object.assign((key: string) => String(at(key)), { has: (key: string) => at(key) !== undefined });
const tools = {
  ...{ t, format: createFormatter({ locale: "en", timeZone: "UTC" }), locale: "en", zone: "Europe/Berlin" },
  permission: (key: string) => (key === "contacts:export" ? "Export contacts" : key),
  people: ({ who }: Difference) => who.names,
};

const event = (verb: string, from: AuditEvent["from"], to: AuditEvent["to"], name = "Amir"): AuditEvent => ({
  ...{ id: "1", at: new Date(), verb, from, to, ip: null, userAgent: null, via: null },
  actor: { memberId: "1", name: "Olivia", userId: null, picture: null },
  subject: { type: "member", id: "2", name },
});
const told = (...args: Parameters<typeof event>) =>
  changesOf(event(...args), tools).map(({ label, from, to }) => [label, from, to]);

test("what the sentence says already needs no label, and what stayed the same isn't told", () => {
  const [from, to] = [
    { roles: ["Support"], grants: [] },
    { roles: ["Admin", "Support"], grants: [] },
  ];
  expect(told("member.roles_changed", from, to)).toEqual([[null, ["Support"], ["Admin", "Support"]]]);
});

test("an empty side says nothing before, and “nothing” after; capacity is never empty", () => {
  expect(told("member.details_changed", { phone: null }, { phone: "+49" })).toEqual([["Phone", [], ["+49"]]]);
  expect(told("team.edited", { description: "x" }, { description: "" })).toEqual([["Description", ["x"], ["nothing"]]]);
  expect(told("member.capacity_changed", { capacity: null }, { capacity: 0 })).toEqual([[null, ["no limit"], ["0"]]]);
});

test("the subject’s own name is told only when it changes", () => {
  expect(told("team.created", null, { name: "Support", description: "" }, "Support")).toEqual([]);
  expect(told("team.edited", { name: "A" }, { name: "B" }, "B")).toEqual([["Name", ["A"], ["B"]]]);
});

test("values are told as people say them", () => {
  const from = { invitationHours: 168, locale: "en", expiresAt: "2026-07-01T22:30:00.000Z", active: true };
  expect(told("workspace.updated", from, null)).toEqual([
    ["Invitation links work for", ["7 days"], []],
    ["Language", ["English"], []],
    ["Ends", ["Jul 2, 2026, 12:30 AM"], []],
    ["Active", ["yes"], []],
  ]);
});

test("a permission goes by its name", () => {
  expect(told("access-request.asked", null, { permission: "contacts:export" })).toEqual([
    ["Permission", [], ["Export contacts"]],
  ]);
});

test("what this version doesn’t know still reads, and never at length", () => {
  const [[label, , to] = []] = told("order.refunded", null, { refundReason: "x".repeat(500), lines: { a: 1 } });
  expect(label).toBe("Refund reason");
  expect(String(to).length).toBeLessThan(170);
  expect(told("order.refunded", null, { lines: { a: 1 } })).toEqual([["Lines", [], ['{"a":1}']]]);
});

test("permissions, reaches, extras and what became of people are told in words", () => {
  const people = { who: { count: 1, names: ["Amir"] }, shifts: [], doors: [], stranded: { count: 0, names: [] } };
  const offers = [{ name: "Lists", permissions: ["contacts:export"] }];
  const to = { reach: "all", switchedOn: ["contacts:export"], offers, people };
  expect(told("role.changed", { reach: "own" }, to)).toEqual([
    ["Reach", ["own"], ["all"]],
    ["Switched on", [], ["Export contacts"]],
    ["Offers", [], ["Lists (Export contacts)"]],
    ["For people", [], ["Amir"]],
  ]);
});
