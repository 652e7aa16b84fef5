/** Members who share work. */
export type Team = { id: string; name: string; description: string; version: number };

/** The team as a list shows it: how many are in it, at most 1,000, and a few of them. */
export type TeamRow = Team & {
  members: number;
  faces: { id: string; userId: string; name: string; pictureVersion: string | null }[];
};

/** How many teams a workspace can have. */
export const MOST_TEAMS = 200;

/** The team as an event's subject. */
export function asSubject({ id, name }: Pick<Team, "id" | "name">) {
  return { type: "team", id, name };
}
