import { Layout } from "./_layout";
import { hostOf, type Letter, moment } from "./_letter";
import { Action, Facts, Paragraph, Title } from "./_pieces";
import { words } from "./_words";

/** A notice after the fact: the way back for whoever lost the account. */
export const passwordChanged: Letter<"password-changed"> = {
  subject: ({ reader }) => words(reader.locale, "password-changed")("subject"),
  body({ data, url, reader }) {
    const t = words(reader.locale, "password-changed");
    const why = t("why", { to: reader.to, host: hostOf(reader) });
    return (
      <Layout reader={reader} preview={t("preview")} why={why}>
        <Title>{t("title")}</Title>
        <Paragraph>{words(reader.locale, "layout")("greeting", { firstName: data.firstName })}</Paragraph>
        <Paragraph>{t("lead")}</Paragraph>
        <Facts
          rows={[
            [t("at"), moment(reader, data.at)],
            [t("device"), data.device],
          ]}
        />
        <Paragraph>{t("notYou")}</Paragraph>
        <Action url={url} label={t("button")} />
      </Layout>
    );
  },
};
