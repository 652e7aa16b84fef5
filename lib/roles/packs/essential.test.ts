import { expect, test } from "vitest";
import { essential } from "./essential";
import { readTruth, truthOf } from "./read-truth";

const truth = readTruth(`
                            admin  basic  support
conversations:view          all    all    all
conversations:reply         all    all    all
conversations:claim         all    all    all
conversations:transfer      all    all    all
conversations:assign        all    -      -
conversations:close         all    all    all
conversations:history       all    all    all
contacts:view               all    all    all
contacts:create             all    all    all
contacts:edit               all    all    all
contacts:delete             all    -      -
contacts:import             all    all    -
contacts:export             all    -      -
contacts:tag-in-bulk        all    all    -
tags:manage                 all    all    -
segments:manage             all    all    -
templates:view              all    all    -
templates:manage            all    all    -
campaigns:send              all    all    -
flows:manage                all    all    -
catalogue:send              all    -      -
catalogue:manage            all    -      -
orders:view                 all    -      -
orders:create               all    -      -
orders:create-independent   all    -      -
orders:manage-independent   all    -      -
orders:cancel               all    -      -
orders:delete               all    -      -
orders:comment              all    -      -
payments:view               all    -      -
payments:reconcile          all    -      -
payments:reject             all    -      -
payments:reopen             all    -      -
payments:comment            all    -      -
reports:conversations       all    -      -
reports:payments            all    -      -
monitoring:view             all    -      -
members:manage              all    -      -
teams:manage                all    -      -
roles:manage                all    -      -
workspace:manage            all    -      -
security:manage             all    -      -
notifications:manage        all    -      -
routing:manage              all    -      -
channels:manage             all    -      -
billing:manage              all    -      -
audit:view                  all    -      -
integrations:manage         all    -      -
api-tokens:manage           all    -      -
ownership:transfer          -      -      -
workspace:delete            -      -      -
`);

test("Essential holds what its reference says, and nothing else", () => {
  expect(truthOf(essential)).toEqual(truth);
});

test("Essential's names, administrator, lifetime and grants are its reference's", () => {
  expect(essential.roles.map(({ name, administrator }) => [name, administrator])).toEqual([
    ["Admin", true],
    ["Basic", false],
    ["Support", false],
  ]);
  expect(essential.invitationHours).toBe(12);
  expect(essential.roles.flatMap(({ grants }) => grants)).toEqual([]);
});
