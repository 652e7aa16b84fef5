import { Layout } from "./_layout";
import type { Letter } from "./_letter";
import { Paragraph, strong, Title } from "./_pieces";
import { words } from "./_words";

/** Someone is no longer a member of a workspace. */
export const memberRemoved: Letter<"member-removed"> = {
  subject: ({ data, reader }) => words(reader.locale, "member-removed")("subject", { workspace: data.workspace }),
  body({ data, reader }) {
    const t = words(reader.locale, "member-removed");
    const { workspace, by } = data;
    return (
      <Layout reader={reader} preview={t("preview", { workspace })} why={t("why", { workspace, to: reader.to })}>
        <Title>{t("title", { workspace })}</Title>
        <Paragraph>{words(reader.locale, "layout")("greeting", { firstName: data.firstName })}</Paragraph>
        <Paragraph>{t.rich("lead", { workspace, by, who: strong })}</Paragraph>
        <Paragraph>{t("next", { by })}</Paragraph>
      </Layout>
    );
  },
};
