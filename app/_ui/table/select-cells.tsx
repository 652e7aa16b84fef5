import { useTranslations } from "next-intl";

export function SelectAll() {
  const t = useTranslations("kit");
  return (
    <th scope="col" className="pick">
      <input type="checkbox" className="tick" data-all="" aria-label={t("selectAll")} />
    </th>
  );
}

export function SelectRow({ id, label }: { id: string; label: string }) {
  return (
    <td className="pick">
      <input type="checkbox" className="tick" name="ids[]" value={id} aria-label={label} />
    </td>
  );
}
