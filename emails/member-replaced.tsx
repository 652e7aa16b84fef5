import { Layout } from "./_layout";
import type { Letter } from "./_letter";
import { Paragraph, strong, Title } from "./_pieces";
import { words } from "./_words";

/** Someone else has taken over a member's place. */
export const memberReplaced: Letter<"member-replaced"> = {
  subject: ({ data, reader }) => words(reader.locale, "member-replaced")("subject", { workspace: data.workspace }),
  body({ data, reader }) {
    const t = words(reader.locale, "member-replaced");
    const { workspace, heir } = data;
    return (
      <Layout reader={reader} preview={t("preview", { heir })} why={t("why", { workspace, to: reader.to })}>
        <Title>{t("title")}</Title>
        <Paragraph>{words(reader.locale, "layout")("greeting", { firstName: data.firstName })}</Paragraph>
        <Paragraph>{t.rich("lead", { workspace, heir, who: strong })}</Paragraph>
        <Paragraph>{t("next")}</Paragraph>
      </Layout>
    );
  },
};
