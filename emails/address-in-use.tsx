import { Layout } from "./_layout";
import { hostOf, type Letter } from "./_letter";
import { Action, Paragraph, Title } from "./_pieces";
import { words } from "./_words";

/** Someone signed up with an address that has an account: the page tells nobody, so this letter does. */
export const addressInUse: Letter<"address-in-use"> = {
  subject: ({ reader }) => words(reader.locale, "address-in-use")("subject"),
  body({ data, url, reader }) {
    const t = words(reader.locale, "address-in-use");
    const { to } = reader;
    return (
      <Layout reader={reader} preview={t("preview")} why={t("why", { to, host: hostOf(reader) })}>
        <Title>{t("title")}</Title>
        <Paragraph>{words(reader.locale, "layout")("greeting", { firstName: data.firstName })}</Paragraph>
        <Paragraph>{t("lead", { to })}</Paragraph>
        <Paragraph>{t("ifYou")}</Paragraph>
        <Action url={url} label={t("button")} />
      </Layout>
    );
  },
};
