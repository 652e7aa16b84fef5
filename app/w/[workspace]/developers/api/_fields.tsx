import { useTranslations } from "next-intl";
import { type FieldShown, kindOf } from "./_kinds";

type Row = FieldShown & { place?: "path" | "query" | "header" };

/** What goes in or comes out, by name. `bare` leaves out whether it must be there. */
export function Fields({ title, rows, bare = false }: { title: string; rows: Row[]; bare?: boolean }) {
  const t = useTranslations("developers");
  const loose = t as unknown as Parameters<typeof kindOf>[1];
  if (rows.length === 0) return null;
  return (
    <div>
      <h4 className="mb-1 text-sm font-semibold text-ink-soft">{title}</h4>
      <dl className="api-fields">
        {rows.map(({ name, schema, required, about, place }) => (
          <div key={`${place}${name}`}>
            <dt>
              <code>{name}</code>
              {place && <span className="text-ink-soft"> {t(`places.${place}`)}</span>}
            </dt>
            <dd>
              {kindOf(schema, loose)}
              {!bare && <span className="text-ink-soft">, {t(required ? "required" : "optional")}</span>}
              {about && <span className="block text-ink-soft">{about}</span>}
            </dd>
          </div>
        ))}
      </dl>
    </div>
  );
}
