import { expect, test } from "vitest";
import { hierarchy } from "./hierarchy";
import { readTruth, truthOf } from "./read-truth";

const truth = readTruth(`
                            admin  teammate
conversations:view          all    all
conversations:reply         all    all
conversations:claim         all    all
conversations:transfer      all    all
conversations:assign        all    all
conversations:close         all    all
conversations:history       all    all
contacts:view               all    all
contacts:create             all    all
contacts:edit               all    all
contacts:delete             all    all
contacts:import             all    all
contacts:export             all    all
contacts:tag-in-bulk        all    all
tags:manage                 all    all
segments:manage             all    all
templates:view              all    all
templates:manage            all    all
campaigns:send              all    all
flows:manage                all    all
catalogue:send              all    all
catalogue:manage            all    all
orders:view                 all    all
orders:create               all    all
orders:create-independent   all    all
orders:manage-independent   all    all
orders:cancel               all    all
orders:delete               all    all
orders:comment              all    all
payments:view               all    all
payments:reconcile          all    all
payments:reject             all    all
payments:reopen             all    all
payments:comment            all    all
reports:conversations       all    all
reports:payments            all    all
monitoring:view             all    all
members:manage              -      -
teams:manage                -      -
roles:manage                -      -
workspace:manage            all    all
security:manage             -      -
notifications:manage        all    all
routing:manage              all    all
channels:manage             all    all
billing:manage              all    all
audit:view                  -      -
integrations:manage         all    all
api-tokens:manage           all    all
ownership:transfer          -      -
workspace:delete            -      -
`);

test("Hierarchy holds what its reference says, and nothing else", () => {
  expect(truthOf(hierarchy)).toEqual(truth);
});

test("Hierarchy's names, administrator, lifetime and grants are its reference's", () => {
  expect(hierarchy.roles.map(({ name, administrator }) => [name, administrator])).toEqual([
    ["Admin", true],
    ["Teammate", false],
  ]);
  expect(hierarchy.invitationHours).toBe(168);
  expect(hierarchy.roles.flatMap(({ grants }) => grants)).toEqual([]);
});
