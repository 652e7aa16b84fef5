import { database } from "../../../database.mjs";
import { findSession } from "../../../queries.mjs";

export async function GET(request) {
  const slug = request.nextUrl.searchParams.get("workspace");
  const session = await findSession(database(), request.headers.get("cookie") ?? "", slug);
  return Response.json(session ?? {}, { status: session ? 200 : 401 });
}
