import { createMongoAbility } from "@casl/ability";

/**
 * What a member holds as CASL has it at its best: no conditions and no subjects to look into, but one plain rule for each
 * permission, with the reach that it has, and every narrower one, as the subject's name.
 */
export function abilityOf({ roles, grants }, reaches) {
  const rules = new Map();
  for (const { permissions, reach } of [...roles, ...grants]) {
    const subjects = reaches.slice(0, reaches.indexOf(reach) + 1);
    for (const action of permissions) {
      const known = rules.get(action)?.subject ?? [];
      rules.set(action, { action, subject: subjects.length > known.length ? subjects : known });
    }
  }
  return createMongoAbility([...rules.values()]);
}
