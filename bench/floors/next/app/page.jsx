/** A page without an island: what Next itself sends to the browser. */
export const dynamic = "force-dynamic";

export default function Page() {
  return <p>A page.</p>;
}
