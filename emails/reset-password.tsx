import { Layout } from "./_layout";
import { hostOf, type Letter, moment } from "./_letter";
import { Action, Facts, LinkInFull, Paragraph, Title } from "./_pieces";
import { words } from "./_words";

/** Someone asked to set a new password. */
export const resetPassword: Letter<"reset-password"> = {
  subject: ({ reader }) => words(reader.locale, "reset-password")("subject"),
  body({ data, url, reader }) {
    const t = words(reader.locale, "reset-password");
    const until = moment(reader, data.expiresAt);
    const why = t("why", { to: reader.to, host: hostOf(reader) });
    return (
      <Layout reader={reader} preview={t("preview", { until })} why={why}>
        <Title>{t("title")}</Title>
        <Paragraph>{words(reader.locale, "layout")("greeting", { firstName: data.firstName })}</Paragraph>
        <Paragraph>{t("lead")}</Paragraph>
        <Facts
          rows={[
            [t("until"), until],
            [t("device"), data.device],
          ]}
        />
        <Action url={url} label={t("button")} />
        <LinkInFull reader={reader} url={url} />
      </Layout>
    );
  },
};
