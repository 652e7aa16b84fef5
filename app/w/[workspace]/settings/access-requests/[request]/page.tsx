import type { Route } from "next";
import { getFormatter, getTranslations } from "next-intl/server";
import { page } from "@/app/_gate/page";
import { wordsOf } from "@/app/_messages/permission-words";
import { Callout } from "@/app/_ui/callout";
import { Field } from "@/app/_ui/field";
import { ActionForm } from "@/app/_ui/form/action-form";
import { Submit } from "@/app/_ui/form/submit";
import { Input } from "@/app/_ui/input";
import { LinkButton } from "@/app/_ui/link-button";
import { PageHeader } from "@/app/_ui/page-header";
import { RelativeTime } from "@/app/_ui/relative-time";
import { Section } from "@/app/_ui/section";
import { Buttons, Stack } from "@/app/_ui/stack";
import { throughWords } from "@/app/w/[workspace]/access/_sentence";
import { waysToGrant } from "@/lib/access-requests/answers";
import { canAnswer } from "@/lib/access-requests/policy";
import { getRequest } from "@/lib/access-requests/queries/get-request";
import { title } from "@/lib/gate/page";
import { listGranters } from "@/lib/members/queries/list-granters";
import { countHeld, explain } from "@/lib/roles/explain";
import { listRoles } from "@/lib/roles/queries";
import { declineAccess } from "../actions";
import { Outcome } from "./_outcome";
import { Ways } from "./_ways";

const ROUTE = "/w/[workspace]/settings/access-requests/[request]";

export const generateMetadata = title(ROUTE, async (ctx, { params }) => {
  const [t, names] = [await getTranslations("access.requests"), await getTranslations("permissions.keys")];
  const { asker, permission } = await getRequest(ctx, params.request);
  return t("one", { name: asker.name, permission: names(wordsOf(permission)) });
});

/** One request: who asks for what and why, and every way to answer it. */
export default page(ROUTE, async (ctx, { params }) => {
  const request = await getRequest(ctx, params.request);
  const { id, asker, note, path, state, askedAt } = request;
  const [t, names, format, roles, who, through] = await Promise.all([
    ...([getTranslations("access.requests"), getTranslations("permissions.keys"), getFormatter()] as const),
    ...([listRoles(ctx), listGranters(ctx, request.permission), throughWords(asker)] as const),
  ]);
  const [permission, ways] = [names(wordsOf(request.permission)), waysToGrant(ctx.actor, request, roles)];
  const [name, settings] = [asker.name, `/w/${ctx.workspace.slug}/settings`];
  const when = () => <RelativeTime at={askedAt} now={ctx.now} zone={ctx.user.timeZone} />;
  const mayAnswer = canAnswer(ctx.actor, request.permission).allow;
  const back = (
    <a href={`${settings}/access-requests`} className="link">
      {t("back")}
    </a>
  );
  return (
    <div className="max-w-settings">
      <PageHeader
        above={back}
        title={t("one", { name, permission })}
        sentence={t.rich("about", { when, name, through, ...countHeld(explain(asker, roles)) })}
        actions={
          <LinkButton href={`${settings}/members/${asker.id}/access` as Route}>{t("access", { name })}</LinkButton>
        }
      />
      <div className="mb-5 flex flex-col gap-5">
        {note && (
          <figure className="border-s-2 border-line-strong ps-4">
            <figcaption className="text-sm text-ink-soft">{t("noteBy", { name })}</figcaption>
            <blockquote className="whitespace-pre-line">{note}</blockquote>
          </figure>
        )}
        {path && (
          <p>
            <a href={path} className="link">
              {t("fromPage")}
            </a>
          </p>
        )}
        <Outcome request={request} now={ctx.now} zone={ctx.user.timeZone} />
        {state === "open" && !mayAnswer && (
          <Callout tone="attention" title={t("cannotTitle")}>
            {t("cannot", { permission, who: format.list(who) })}
          </Callout>
        )}
        {state === "open" && ways.length === 0 && (
          <Callout tone="attention" title={t("noWay")}>
            {t("noWayText", { permission })}
          </Callout>
        )}
      </div>
      {state === "open" && mayAnswer && (
        <>
          {ways.length > 0 && (
            <Section title={t("yes")} help={t("yesHelp", { name })}>
              <Ways requestId={id} ways={ways} />
            </Section>
          )}
          <Section title={t("no")} help={t("noHelp", { name })}>
            <ActionForm action={declineAccess}>
              <input type="hidden" name="requestId" value={id} />
              <Stack>
                <Field name="word" label={t("word", { name })} optional>
                  <Input maxLength={300} autoComplete="off" />
                </Field>
                <Buttons>
                  <Submit variant="secondary">{t("decline")}</Submit>
                </Buttons>
              </Stack>
            </ActionForm>
          </Section>
        </>
      )}
    </div>
  );
});
