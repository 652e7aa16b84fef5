"use client";

import { useState } from "react";
import { Checkbox } from "@/app/_ui/checkbox";
import { CheckboxGroup, type Choice } from "@/app/_ui/checkbox-group";
import { Group } from "@/app/_ui/group";

export type RoleChoice = Choice & { value: string; grants: Choice[] };

type Props = {
  roles: RoleChoice[];
  teams: Choice[];
  words: { roles: string; rolesHelp: string; grants: string; teams: string; teamsHelp: string };
};

/** What is given: roles, the optional permissions that the chosen roles offer, and teams. */
export function GiftFields({ roles, teams, words }: Props) {
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const toggle = (value: string) => setChosen((before) => before.symmetricDifference(new Set([value])));
  return (
    <>
      <Group name="roleIds" legend={words.roles} help={words.rolesHelp}>
        <div className="divide-y divide-line overflow-clip rounded-md border border-line bg-surface px-3">
          {roles.map(({ grants, value, ...role }) => (
            <div key={value} className="py-1.5">
              <Checkbox
                {...role}
                name="roleIds[]"
                value={value}
                checked={chosen.has(value)}
                onChange={() => toggle(value)}
              />
              {chosen.has(value) && grants.length > 0 && (
                <fieldset className="mt-0.5 mb-1.5 ms-6.5 border-s border-line ps-3.5">
                  <legend className="float-start w-full text-sm text-ink-soft">{words.grants}</legend>
                  {grants.map((grant) => (
                    <Checkbox key={grant.value} {...grant} name="grantIds[]" className="clear-both" />
                  ))}
                </fieldset>
              )}
            </div>
          ))}
        </div>
      </Group>
      {teams.length > 0 && (
        <CheckboxGroup name="teamIds" legend={words.teams} help={words.teamsHelp} choices={teams} optional />
      )}
    </>
  );
}
