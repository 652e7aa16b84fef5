import { headers } from "next/headers";
import { notFound } from "next/navigation";
import { database } from "../../database.mjs";
import { findSession, listMembers } from "../../queries.mjs";

const names = (things) => things.map(({ name }) => name).join(", ");

/** The same rows as Muster's members page, in a plain table: no menu, no filter, no frame, no island. */
export default async function Page({ searchParams }) {
  const { workspace, role } = await searchParams;
  const session = await findSession(database(), (await headers()).get("cookie") ?? "", workspace);
  if (!session) notFound();
  const { members } = await listMembers(database(), session, role);
  return (
    <table>
      <tbody>
        {members.map((row) => (
          <tr key={row.id}>
            <th scope="row">
              <a href={`members/${row.id}`}>{`${row.first_name} ${row.last_name}`}</a>
              <small>{row.email}</small>
            </th>
            <td>{names(row.roles)}</td>
            <td>{names(row.teams)}</td>
            <td>{row.capacity}</td>
            <td>{row.two_factor_at ? "On" : "Off"}</td>
            <td>{row.last_active_at?.toISOString()}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
