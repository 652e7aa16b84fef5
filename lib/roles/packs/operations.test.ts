import { expect, test } from "vitest";
import { operations } from "./operations";
import { readTruth, truthOf } from "./read-truth";

const truth = readTruth(`
                            admin  operator  developer  inbox-manager  service  sale
conversations:view          all    all       all        all            all      own
conversations:reply         all    all       all        all            all      own
conversations:claim         all    all       all        all            all      -
conversations:transfer      all    all       all        all            all      own
conversations:assign        all    all       all        all            all      own
conversations:close         all    all       all        all            all      own
conversations:history       all    all       all        all            all      own
contacts:view               all    -         all        all            -        own
contacts:create             all    -         all        all            -        own
contacts:edit               all    -         all        all            -        own
contacts:delete             all    -         all        all            -        -
contacts:import             all    -         all        all            -        -
contacts:export             all    -         all        all            -        -
contacts:tag-in-bulk        all    -         all        all            -        -
tags:manage                 all    -         all        all            -        -
segments:manage             all    -         all        all            -        -
templates:view              all    all       all        all            -        -
templates:manage            all    all       all        all            -        -
campaigns:send              all    all       all        all            -        -
flows:manage                all    -         all        all            -        -
catalogue:send              all    all       all        all            -        -
catalogue:manage            all    all       all        all            -        -
orders:view                 all    all       all        all            -        -
orders:create               all    all       all        all            -        -
orders:create-independent   all    all       all        all            -        -
orders:manage-independent   all    all       all        all            -        -
orders:cancel               all    all       all        all            -        -
orders:delete               all    all       all        all            -        -
orders:comment              all    all       all        all            -        -
payments:view               all    all       all        all            -        -
payments:reconcile          all    all       all        all            -        -
payments:reject             all    all       all        all            -        -
payments:reopen             all    all       all        all            -        -
payments:comment            all    all       all        all            -        -
reports:conversations       all    all       all        all            -        -
reports:payments            all    all       all        all            -        -
monitoring:view             all    all       all        all            -        -
members:manage              all    -         -          -              -        -
teams:manage                all    -         -          -              -        -
roles:manage                all    -         -          -              -        -
workspace:manage            all    -         -          -              -        -
security:manage             all    -         -          -              -        -
notifications:manage        all    -         -          -              -        -
routing:manage              all    -         -          -              -        -
channels:manage             all    -         -          -              -        -
billing:manage              all    -         -          -              -        -
audit:view                  all    -         -          -              -        -
integrations:manage         all    -         all        all            -        -
api-tokens:manage           all    -         all        -              -        -
ownership:transfer          -      -         -          -              -        -
workspace:delete            -      -         -          -              -        -
`);

test("Operations holds what its reference says, and nothing else", () => {
  expect(truthOf(operations)).toEqual(truth);
});

test("Operations' names, administrator, lifetime and grants are its reference's", () => {
  expect(operations.roles.map(({ name, administrator }) => [name, administrator])).toEqual([
    ["Admin", true],
    ["Operator", false],
    ["Developer", false],
    ["Inbox Manager", false],
    ["Service", false],
    ["Sale", false],
  ]);
  expect(operations.invitationHours).toBe(168);
  expect(operations.roles.flatMap(({ grants }) => grants)).toEqual([]);
});
