import { z } from "zod";
import { line } from "@/lib/users/input";

const Id = z.string().max(64);
const Version = z.coerce.number().int().min(1).max(2_147_483_647);

/** A few sentences, line breaks kept. */
const Description = z
  .string()
  .trim()
  .max(400)
  .refine((text) => !/[^\P{Cc}\r\n\t]/u.test(text), "wrong")
  .default("");

const Words = { name: line(60), description: Description };

export const CreateTeamInput = z.object(Words);
export const EditTeamInput = z.object({ teamId: Id, version: Version, ...Words });
export const DeleteTeamInput = z.object({ teamId: Id, version: Version });

/** Who is to join or leave; `ids` is what the ticked rows of a table post. */
export const TeamMembersInput = z.object({ teamId: Id, ids: z.array(Id).min(1).max(200) });

export const ListColleaguesInput = z.object({
  q: z.string().trim().max(100).optional(),
  cursor: z.string().max(2000).optional(),
});
