import { getTranslations } from "next-intl/server";
import { page } from "@/app/_gate/page";
import { Callout } from "@/app/_ui/callout";
import { Field } from "@/app/_ui/field";
import { ActionForm } from "@/app/_ui/form/action-form";
import { Submit } from "@/app/_ui/form/submit";
import { Input } from "@/app/_ui/input";
import { PageHeader } from "@/app/_ui/page-header";
import { Section } from "@/app/_ui/section";
import { Buttons, Stack } from "@/app/_ui/stack";
import { Textarea } from "@/app/_ui/textarea";
import { title } from "@/lib/gate/page";
import { canReplace } from "@/lib/invitations/policy";
import { findOpenReplacement } from "@/lib/invitations/queries/replacements";
import { getMember } from "@/lib/members/queries/get-member";
import { Moving } from "./_moving";
import { replaceMember } from "./actions";

const route = "/w/[workspace]/settings/members/[member]/replace";

export const generateMetadata = title(route, async (ctx, { params }) => {
  const [t, { name }] = [await getTranslations("members.replace"), await getMember(ctx, params.member)];
  return t("title", { name });
});

export default page(route, async (ctx, { params }) => {
  const member = await getMember(ctx, params.member);
  const [t, open] = await Promise.all([getTranslations("members.replace"), findOpenReplacement(ctx, member.id)]);
  const { name, firstName, lastName } = member;
  const verdict = canReplace(ctx.actor, member);
  const refused = member.isOwner ? t("owner") : open ? t("open", { name: open.name }) : t("beyondYou");
  const back = (
    <a href={`/w/${ctx.workspace.slug}/settings/members/${member.id}`} className="link">
      {name}
    </a>
  );
  return (
    <div className="max-w-settings">
      <PageHeader above={back} title={t("title", { name })} sentence={t("sentence", { name: firstName })} />
      {!verdict.allow || open ? (
        <Callout>{refused}</Callout>
      ) : (
        <>
          <Section title={t("moves")} help={t("movesHelp")}>
            <Moving member={member} />
          </Section>
          <Section title={t("who")} help={t("whoHelp")}>
            <ActionForm action={replaceMember} aria-label={t("who")}>
              <input type="hidden" name="memberId" value={member.id} />
              <input type="hidden" name="version" value={member.version} />
              <Stack>
                <Field name="email" label={t("email")} help={t("emailHelp", { email: member.email })}>
                  <Input type="email" inputMode="email" autoComplete="off" maxLength={320} />
                </Field>
                <div className="grid gap-x-4 gap-y-5 sm:grid-cols-2">
                  <Field name="firstName" label={t("firstName")}>
                    <Input defaultValue={firstName} autoComplete="off" maxLength={80} />
                  </Field>
                  <Field name="lastName" label={t("lastName")}>
                    <Input defaultValue={lastName} autoComplete="off" maxLength={80} />
                  </Field>
                </div>
                <Field name="note" label={t("note")} help={t("noteHelp")} optional>
                  <Textarea maxLength={500} rows={3} />
                </Field>
                <Buttons>
                  <Submit>{t("send")}</Submit>
                </Buttons>
              </Stack>
            </ActionForm>
          </Section>
        </>
      )}
    </div>
  );
});
