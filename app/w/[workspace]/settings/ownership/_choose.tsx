import { useTranslations } from "next-intl";
import { pictureOf } from "@/app/_pictures/address";
import { Avatar } from "@/app/_ui/avatar";
import { EmptyState } from "@/app/_ui/empty-state";
import { FilterBar } from "@/app/_ui/filter/filter-bar";
import { SearchInput } from "@/app/_ui/filter/search-input";
import { ActionForm } from "@/app/_ui/form/action-form";
import { Submit } from "@/app/_ui/form/submit";
import { LinkButton } from "@/app/_ui/link-button";
import { RadioCards } from "@/app/_ui/radio-cards";
import { Buttons, Stack } from "@/app/_ui/stack";
import type { Nominee } from "@/lib/ownership/queries/list-nominees";
import { nominateOwner } from "./actions";

type Props = { nominees: Nominee[]; more: boolean; q: string | undefined; slug: string };

/** The Owner chooses whom to ask. */
export function Choose({ nominees, more, q, slug }: Props) {
  const t = useTranslations("ownership");
  if (nominees.length === 0 && !q)
    return (
      <EmptyState
        title={t("nobodyTitle")}
        action={<LinkButton href={`/w/${slug}/settings/invitations/new`}>{t("invite")}</LinkButton>}
      >
        {t("nobody")}
      </EmptyState>
    );
  return (
    <>
      <FilterBar label={t("search")}>
        <SearchInput label={t("search")} defaultValue={q} />
      </FilterBar>
      {nominees.length === 0 ? (
        <p className="text-ink-soft">{t("none")}</p>
      ) : (
        <ActionForm action={nominateOwner} aria-label={t("transfer")}>
          <Stack>
            <RadioCards name="memberId" legend={t("choose")} cards={nominees.map(cardOf)} />
            {more && <p className="text-sm text-ink-soft">{t("more")}</p>}
            <Buttons>
              <Submit>{t("transfer")}</Submit>
            </Buttons>
          </Stack>
        </ActionForm>
      )}
    </>
  );
}

function cardOf({ id, userId, name, email, roles, pictureVersion }: Nominee) {
  return {
    value: id,
    label: (
      <span className="flex items-center gap-2">
        <Avatar size="sm" name={name} picture={pictureOf({ id: userId, pictureVersion })} /> {name}
      </span>
    ),
    help: [email, ...roles].join(" · "),
  };
}
