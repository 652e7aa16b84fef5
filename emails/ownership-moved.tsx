import { Layout } from "./_layout";
import type { Letter } from "./_letter";
import { Action, Paragraph, strong, Title } from "./_pieces";
import { words } from "./_words";

/** Ownership has moved: to the new Owner, and to the former one. */
export const ownershipMoved: Letter<"ownership-moved"> = {
  subject: ({ data, reader }) => words(reader.locale, "ownership-moved")("subject", data),
  body({ data, url, reader }) {
    const t = words(reader.locale, "ownership-moved");
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
