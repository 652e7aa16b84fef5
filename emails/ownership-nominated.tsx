import { Layout } from "./_layout";
import { type Letter, moment } from "./_letter";
import { Action, Facts, Paragraph, Small, strong, Title } from "./_pieces";
import { words } from "./_words";

/** The Owner asks a member to take over. */
export const ownershipNominated: Letter<"ownership-nominated"> = {
  subject: ({ data, reader }) => words(reader.locale, "ownership-nominated")("subject", data),
  body({ data, url, reader }) {
    const t = words(reader.locale, "ownership-nominated");
    const { workspace, by, firstName } = data;
    const until = moment(reader, data.expiresAt);
    return (
      <Layout reader={reader} preview={t("preview", { until })} why={t("why", { by, workspace, to: reader.to })}>
        <Title>{t("title", { workspace })}</Title>
        <Paragraph>{words(reader.locale, "layout")("greeting", { firstName })}</Paragraph>
        <Paragraph>{t.rich("lead", { by, workspace, who: strong })}</Paragraph>
        <Paragraph>{t("what", { by })}</Paragraph>
        <Facts rows={[[t("until"), until]]} />
        <Action url={url} label={t("button")} />
        <Small>{t("next")}</Small>
      </Layout>
    );
  },
};
