import { Layout } from "./_layout";
import type { Letter } from "./_letter";
import { Action, Paragraph, strong, Title } from "./_pieces";
import { words } from "./_words";

/** Nothing came of a nomination: to the Owner, or to the nominee when it was taken back. */
export const ownershipEnded: Letter<"ownership-ended"> = {
  subject: ({ data, reader }) => words(reader.locale, "ownership-ended")("subject", data),
  body({ data, url, reader }) {
    const t = words(reader.locale, "ownership-ended");
    return (
      <Layout reader={reader} preview={t("preview", data)} why={t("why", { ...data, to: reader.to })}>
        <Title>{t("title", data)}</Title>
        <Paragraph>{words(reader.locale, "layout")("greeting", { firstName: data.firstName })}</Paragraph>
        <Paragraph>{t.rich("lead", { ...data, who: strong })}</Paragraph>
        <Paragraph>{t("next", data)}</Paragraph>
        <Action url={url} label={t("button")} />
      </Layout>
    );
  },
};
