import { cast, type MemberKey, parts } from "@/db/seed/cast";
import { join, type Member } from "@/db/seed/join";
import { newPerson, newStage, type Stage } from "@/db/seed/stage";
import { newId } from "@/lib/kernel/ids";

export type CompanyOptions = {
  pack?: string;
  name?: string;
  people?: readonly Exclude<MemberKey, "owner">[];
  password?: string;
};
export type Company = Stage & { people: Record<MemberKey, Member> };

/** A workspace that no other test sees, with some of the cast's parts played by new people. */
export async function freshWorkspace(options: CompanyOptions = {}): Promise<Company> {
  const { people = ["admin", "supervisor", "agent"], pack = "sales-and-payments", name, password } = options;
  const mark = newId().slice(-12);
  const enter = (key: MemberKey) =>
    newPerson({ ...cast[key], email: `${key.toLowerCase()}.${mark}@example.test`, password });
  const stage = await newStage({ owner: await enter("owner"), pack, name });
  const members: Partial<Record<MemberKey, Member>> = { owner: stage.owner };
  for (const key of people) members[key] = await join(stage, await enter(key), parts[key]);
  return { ...stage, people: named(members) };
}

/** Asking for somebody who wasn't hired fails with a sentence rather than with undefined. */
function named(members: Partial<Record<MemberKey, Member>>): Record<MemberKey, Member> {
  return new Proxy(members as Record<MemberKey, Member>, {
    get(all, key: MemberKey) {
      if (!all[key]) throw new Error(`"${key}" isn't in this workspace: name them in freshWorkspace({ people })`);
      return all[key];
    },
  });
}
