import { Layout } from "./_layout";
import { type Letter, type LetterProps, listed, moment } from "./_letter";
import { Action, Facts, LinkInFull, Note, Paragraph, Small, strong, Title } from "./_pieces";
import { words } from "./_words";

/** Someone is invited, or gets a new link for an invitation that they have. */
export const invitation: Letter<"invitation"> = {
  subject({ data, reader }) {
    const t = words(reader.locale, "invitation");
    const { inviter, workspace } = data;
    return data.renewed ? t("subjectRenewed", { workspace }) : t("subject", { inviter, workspace });
  },
  body({ data, url, reader }) {
    const t = words(reader.locale, "invitation");
    const { inviter, workspace } = data;
    const until = moment(reader, data.expiresAt);
    return (
      <Layout reader={reader} preview={t("preview", { until })} why={t("why", { inviter, workspace, to: reader.to })}>
        <Title>{t("title", { workspace })}</Title>
        <Paragraph>{words(reader.locale, "layout")("greeting", { firstName: data.firstName })}</Paragraph>
        <Paragraph>{t.rich(data.renewed ? "leadRenewed" : "lead", { inviter, workspace, who: strong })}</Paragraph>
        {data.note && <Note by={t("note", { inviter })}>{data.note}</Note>}
        <Facts rows={facts(t, { data, reader }, until)} />
        <Action url={url} label={t("button")} />
        <Small>{t("next")}</Small>
        <LinkInFull reader={reader} url={url} />
      </Layout>
    );
  },
};

type T = ReturnType<typeof words<"invitation">>;

function facts(t: T, { data, reader }: Pick<LetterProps<"invitation">, "data" | "reader">, until: string) {
  const { roles, teams, replaces } = data;
  return [
    [t("roles", { count: roles.length }), listed(reader, roles)],
    [t("teams", { count: teams.length }), listed(reader, teams)],
    [t("replaces"), replaces],
    [t("until"), until],
  ] satisfies [string, string | null | undefined][];
}
