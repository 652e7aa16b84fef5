import { Layout } from "./_layout";
import { type Letter, listed } from "./_letter";
import { permissionName } from "./_permission";
import { Action, Facts, Note, Paragraph, Small, strong, Title } from "./_pieces";
import { words } from "./_words";

/** A member asks someone who can give it for a permission. */
export const accessRequested: Letter<"access-requested"> = {
  subject({ data, reader }) {
    const permission = permissionName(reader.locale, data.permission);
    return words(reader.locale, "access-requested")("subject", { asker: data.asker, permission });
  },
  body({ data, url, reader }) {
    const t = words(reader.locale, "access-requested");
    const { asker, workspace, roles, note } = data;
    const permission = permissionName(reader.locale, data.permission);
    return (
      <Layout reader={reader} preview={t("preview")} why={t("why", { workspace, to: reader.to })}>
        <Title>{t("title", { asker })}</Title>
        <Paragraph>{words(reader.locale, "layout")("greeting", { firstName: data.firstName })}</Paragraph>
        <Paragraph>{t.rich("lead", { asker, permission, workspace, who: strong })}</Paragraph>
        {note && <Note by={t("note", { asker })}>{note}</Note>}
        <Facts rows={[[t("roles", { count: roles.length }), listed(reader, roles)]]} />
        <Action url={url} label={t("button")} />
        <Small>{t("next")}</Small>
      </Layout>
    );
  },
};
