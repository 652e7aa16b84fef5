import { Layout } from "./_layout";
import type { Letter } from "./_letter";
import { Paragraph, strong, Title } from "./_pieces";
import { words } from "./_words";

/** A member can't enter a workspace for now. */
export const memberSuspended: Letter<"member-suspended"> = {
  subject: ({ data, reader }) => words(reader.locale, "member-suspended")("subject", { workspace: data.workspace }),
  body({ data, reader }) {
    const t = words(reader.locale, "member-suspended");
    const { workspace, by } = data;
    return (
      <Layout reader={reader} preview={t("preview", { workspace })} why={t("why", { workspace, to: reader.to })}>
        <Title>{t("title")}</Title>
        <Paragraph>{words(reader.locale, "layout")("greeting", { firstName: data.firstName })}</Paragraph>
        <Paragraph>{t.rich("lead", { workspace, by, who: strong })}</Paragraph>
        <Paragraph>{t("next", { by })}</Paragraph>
      </Layout>
    );
  },
};
