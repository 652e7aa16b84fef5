import { Layout } from "./_layout";
import { hostOf, type Letter, moment } from "./_letter";
import { Action, Facts, LinkInFull, Paragraph, Title } from "./_pieces";
import { words } from "./_words";

/** A new account: is this address really theirs? */
export const confirmEmail: Letter<"confirm-email"> = {
  subject: ({ reader }) => words(reader.locale, "confirm-email")("subject"),
  body({ data, url, reader }) {
    const t = words(reader.locale, "confirm-email");
    const { to } = reader;
    return (
      <Layout reader={reader} preview={t("preview")} why={t("why", { to, host: hostOf(reader) })}>
        <Title>{t("title")}</Title>
        <Paragraph>{words(reader.locale, "layout")("greeting", { firstName: data.firstName })}</Paragraph>
        <Paragraph>{t("lead", { to })}</Paragraph>
        <Facts rows={[[t("until"), moment(reader, data.expiresAt)]]} />
        <Action url={url} label={t("button")} />
        <LinkInFull reader={reader} url={url} />
      </Layout>
    );
  },
};
