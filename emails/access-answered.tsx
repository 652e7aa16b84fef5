import { Layout } from "./_layout";
import type { Letter } from "./_letter";
import { permissionName } from "./_permission";
import { Action, Note, Paragraph, strong, Title } from "./_pieces";
import { words } from "./_words";

/** Someone answered a member's request for a permission. */
export const accessAnswered: Letter<"access-answered"> = {
  subject({ data, reader }) {
    const permission = permissionName(reader.locale, data.permission);
    return words(reader.locale, `access-answered.${data.answer}`)("subject", { permission });
  },
  body({ data, url, reader }) {
    const said = words(reader.locale, `access-answered.${data.answer}`);
    const t = words(reader.locale, "access-answered");
    const { workspace, by, word } = data;
    const told = { workspace, by, permission: permissionName(reader.locale, data.permission), given: data.given ?? "" };
    return (
      <Layout reader={reader} preview={said("preview", told)} why={t("why", { workspace, to: reader.to })}>
        <Title>{said("title")}</Title>
        <Paragraph>{words(reader.locale, "layout")("greeting", { firstName: data.firstName })}</Paragraph>
        <Paragraph>{said.rich("lead", { ...told, who: strong })}</Paragraph>
        {word && <Note by={t("word", { by })}>{word}</Note>}
        <Action url={url} label={said("button", { workspace })} />
      </Layout>
    );
  },
};
