import { database } from "../../../database.mjs";
import { findSession, listMembers } from "../../../queries.mjs";

export async function GET(request) {
  const { searchParams } = request.nextUrl;
  const session = await findSession(database(), request.headers.get("cookie") ?? "", searchParams.get("workspace"));
  if (!session) return Response.json({}, { status: 401 });
  return Response.json(await listMembers(database(), session, searchParams.get("role")));
}
