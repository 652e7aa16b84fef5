import type { Route } from "next";
import { redirect } from "next/navigation";
import { getFormatter, getTranslations } from "next-intl/server";
import { page } from "@/app/_gate/page";
import { Description, DescriptionList } from "@/app/_ui/description-list";
import { Field } from "@/app/_ui/field";
import { ActionForm } from "@/app/_ui/form/action-form";
import { Submit } from "@/app/_ui/form/submit";
import { PageHeader } from "@/app/_ui/page-header";
import { Buttons, Stack } from "@/app/_ui/stack";
import { Textarea } from "@/app/_ui/textarea";
import { AskPageInput } from "@/lib/access-requests/input";
import { canAsk } from "@/lib/access-requests/policy";
import { findOwnRequests } from "@/lib/access-requests/queries/find-own";
import { title } from "@/lib/gate/page";
import { sentences } from "@/lib/gate/words";
import { getMember } from "@/lib/members/queries/get-member";
import { listGranters } from "@/lib/members/queries/list-granters";
import { explainOne } from "@/lib/roles/explain";
import { listRoles } from "@/lib/roles/queries";
import { Asking } from "../_asking";
import { accessWords } from "../_words";
import { askForAccess } from "../actions";

const ROUTE = "/w/[workspace]/access/ask";

export const generateMetadata = title(ROUTE, async (_, { search }) => {
  const { permission } = AskPageInput.parse(search);
  const [t, words] = [await getTranslations("access"), await accessWords()];
  return permission ? t("asking.title", { permission: words.nameOf(permission) }) : t("title");
});

/** Why one permission is missing, who can give it, and the one thing to do about it. */
export default page(ROUTE, async (ctx, { search }) => {
  const { permission: asked, from } = AskPageInput.parse(search);
  const access = `/w/${ctx.workspace.slug}/access`;
  if (!asked) redirect(access as Route);
  const [t, words, format, member, roles, requests, who] = await Promise.all([
    ...([getTranslations("access.asking"), accessWords(), getFormatter()] as const),
    ...([getMember(ctx, ctx.actor.memberId), listRoles(ctx)] as const),
    ...([findOwnRequests(ctx, [asked]), listGranters(ctx, asked)] as const),
  ]);
  const [line, permission] = [explainOne(member, roles, asked), words.nameOf(asked)];
  const people = format.list(who);
  const back = (
    <a href={access} className="link">
      {(await getTranslations("access"))("title")}
    </a>
  );
  const verdict = canAsk(ctx.actor, asked);
  if (!verdict.allow)
    return <PageHeader above={back} title={permission} sentence={(await sentences())(verdict.because.code)} />;
  return (
    <div className="max-w-settings">
      <PageHeader
        above={back}
        title={t("title", { permission })}
        sentence={t("sentence", { who: people, count: who.length })}
      />
      <div className="mb-5">
        <DescriptionList>
          <Description name={t("why")}>{words.why(line, member.isOwner)}</Description>
        </DescriptionList>
      </div>
      <Asking request={requests.get(asked) ?? null} who={who} zone={ctx.user.timeZone}>
        <ActionForm action={askForAccess}>
          <input type="hidden" name="permission" value={asked} />
          {from && <input type="hidden" name="path" value={from} />}
          <Stack>
            <Field name="note" label={t("note")} help={t("noteHelp")} optional>
              <Textarea rows={3} maxLength={500} />
            </Field>
            <p className="text-ink-soft">{t("next", { who: people, count: who.length })}</p>
            <Buttons>
              <Submit>{t("ask")}</Submit>
            </Buttons>
          </Stack>
        </ActionForm>
      </Asking>
    </div>
  );
});
