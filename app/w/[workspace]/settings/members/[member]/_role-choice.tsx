"use client";

import { useState } from "react";
import { Checkbox } from "@/app/_ui/checkbox";
import { Group } from "@/app/_ui/group";

export type RoleChoice = {
  id: string;
  name: string;
  help: string;
  /** Why it can't be given, if it can't. */
  closed?: string;
  grants: { id: string; name: string; closed?: string }[];
};

type Props = { legend: string; offers: string; choices: RoleChoice[]; held: string[]; granted: string[] };

/** The roles and, under each that is chosen, the optional permissions that it offers. */
export function RoleChoices({ legend, offers, choices, held, granted }: Props) {
  const [chosen, setChosen] = useState<readonly string[]>(held);
  const toggle = (id: string) =>
    setChosen((now) => (now.includes(id) ? now.filter((one) => one !== id) : [...now, id]));
  return (
    <Group name="roleIds" legend={legend}>
      <div className="flex flex-col gap-1">
        {choices.map((role) => (
          <div key={role.id}>
            <Checkbox
              name="roleIds[]"
              value={role.id}
              label={<span className="font-medium">{role.name}</span>}
              help={role.closed ?? role.help}
              disabled={Boolean(role.closed)}
              checked={chosen.includes(role.id)}
              onChange={() => toggle(role.id)}
            />
            {chosen.includes(role.id) && role.grants.length > 0 && (
              <fieldset className="ms-6 mb-2 border-s border-line ps-4">
                <legend className="text-sm text-ink-soft">{offers}</legend>
                {role.grants.map((grant) => (
                  <Checkbox
                    key={grant.id}
                    name="grantIds[]"
                    value={grant.id}
                    label={grant.name}
                    help={grant.closed}
                    disabled={Boolean(grant.closed)}
                    defaultChecked={granted.includes(grant.id)}
                  />
                ))}
              </fieldset>
            )}
          </div>
        ))}
      </div>
    </Group>
  );
}
