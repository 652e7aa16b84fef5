import { expect, test } from "vitest";
import { readTruth, truthOf } from "./read-truth";
import { salesAndPayments } from "./sales-and-payments";

const truth = readTruth(`
                            conversation-agent  administrator  supervisor  order-payment-administrator  stakeholder
conversations:view          own                 all            all         -                            all
conversations:reply         own                 all            -           -                            all
conversations:claim         -                   all            -           -                            all
conversations:transfer      -                   all            -           -                            all
conversations:assign        -                   all            all         -                            all
conversations:close         own                 all            all         -                            all
conversations:history       -                   all            all         -                            all
contacts:view               -                   all            all         -                            -
contacts:create             -                   all            -           -                            -
contacts:edit               -                   all            all         -                            -
contacts:delete             -                   all            -           -                            -
contacts:import             -                   all            -           -                            -
contacts:export             -                   all            -           -                            -
contacts:tag-in-bulk        -                   all            -           -                            -
tags:manage                 own                 all            -           -                            all
segments:manage             -                   all            -           -                            -
templates:view              own                 all            -           -                            all
templates:manage            own                 all            -           -                            all
campaigns:send              -                   all            -           -                            -
flows:manage                -                   all            -           -                            -
catalogue:send              -                   all            all         -                            -
catalogue:manage            -                   all            -           -                            -
orders:view                 own                 all            -           all                          all
orders:create               own                 all            -           all                          all
orders:create-independent   -                   all            -           -                            -
orders:manage-independent   -                   all            -           -                            -
orders:cancel               own                 all            -           all                          all
orders:delete               own                 all            -           all                          all
orders:comment              own                 all            -           all                          all
payments:view               -                   all            -           all                          -
payments:reconcile          -                   all            -           -                            -
payments:reject             -                   all            -           -                            -
payments:reopen             -                   all            -           -                            -
payments:comment            -                   all            -           -                            -
reports:conversations       own                 all            -           -                            all
reports:payments            own                 all            -           -                            all
monitoring:view             -                   all            -           -                            -
members:manage              -                   all            -           -                            -
teams:manage                -                   all            -           -                            -
roles:manage                -                   all            -           -                            -
workspace:manage            -                   all            -           -                            -
security:manage             -                   all            -           -                            -
notifications:manage        -                   all            -           -                            -
routing:manage              -                   all            -           -                            -
channels:manage             -                   all            -           -                            -
billing:manage              -                   all            -           -                            -
audit:view                  -                   all            -           -                            -
integrations:manage         -                   all            -           -                            -
api-tokens:manage           -                   all            -           -                            -
ownership:transfer          -                   -              -           -                            -
workspace:delete            -                   -              -           -                            -
`);

test("Sales and payments holds what its reference says, and nothing else", () => {
  expect(truthOf(salesAndPayments)).toEqual(truth);
});

test("Sales and payments' names, administrator and lifetime are its reference's", () => {
  expect(salesAndPayments.roles.map(({ name, administrator }) => [name, administrator])).toEqual([
    ["Conversation Agent", false],
    ["Administrator", true],
    ["Supervisor", false],
    ["Order Payment Administrator", false],
    ["Stakeholder", false],
  ]);
  expect(salesAndPayments.invitationHours).toBe(168);
});
