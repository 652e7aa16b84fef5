import { Layout } from "./_layout";
import { hostOf, type Letter } from "./_letter";
import { Action, Paragraph, Small, Title } from "./_pieces";
import { words } from "./_words";

/** Someone asked for a new password for an address without an account: the page tells nobody, so this letter does. */
export const noAccount: Letter<"no-account"> = {
  subject: ({ reader }) => words(reader.locale, "no-account")("subject"),
  body({ url, reader }) {
    const t = words(reader.locale, "no-account");
    const { to } = reader;
    const host = hostOf(reader);
    return (
      <Layout reader={reader} preview={t("preview")} why={t("why", { to, host })}>
        <Title>{t("title")}</Title>
        <Paragraph>{t("lead", { to, host })}</Paragraph>
        <Action url={url} label={t("button")} />
        <Small>{t("invited")}</Small>
      </Layout>
    );
  },
};
