import { useTranslations } from "next-intl";
import { Description, DescriptionList } from "@/app/_ui/description-list";

type Props = {
  /** Who reads: the Owner before they choose somebody, the Owner who waits, or the nominee. */
  reader: "chooser" | "waiter" | "nominee";
  names: { owner: string; nominee: string; workspace: string; role: string; until: string };
};

/** What changes for whom, and when. */
export function Effects({ reader, names }: Props) {
  const t = useTranslations("ownership.effects");
  return (
    <DescriptionList>
      {(["until", "then", "owner"] as const).map((part) => (
        <Description key={part} name={t(`${part}Name`, { ...names, reader })}>
          {t(part, { ...names, reader })}
        </Description>
      ))}
    </DescriptionList>
  );
}
