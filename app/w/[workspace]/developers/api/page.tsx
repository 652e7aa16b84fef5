import { getTranslations } from "next-intl/server";
import { page } from "@/app/_gate/page";
import { PageHeader } from "@/app/_ui/page-header";
import { Section } from "@/app/_ui/section";
import { apiDocument } from "@/lib/gate/endpoints";
import { title } from "@/lib/gate/page";
import { env } from "@/lib/kernel/env";
import { can } from "@/lib/roles/effective";
import { DeveloperTabs } from "../_tabs";
import { Fields } from "./_fields";
import { fieldsOf } from "./_kinds";
import { Operation } from "./_operation";
import "./api.css";

const ROUTE = "/w/[workspace]/developers/api";
const RULES = ["auth", "lists", "versions", "repeats", "rate"] as const;

export const generateMetadata = title(ROUTE, async () => (await getTranslations("developers"))("tabs.api"));

export default page(ROUTE, async (ctx) => {
  const t = await getTranslations("developers");
  const { paths, tags, components } = apiDocument();
  const origin = env.APP_URL;
  const operations = Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, one]) => ({ ...one, path, method: method.toUpperCase() })),
  );
  const holds = (permission: Parameters<typeof can>[1]) => can(ctx.actor, permission);
  const shapes = Object.entries(components.schemas).filter(([, schema]) => fieldsOf(schema).length > 0);
  const base = `${origin}/api/v1`;
  return (
    <>
      <PageHeader
        title={t("tabs.api")}
        sentence={t("apiSentence", { count: operations.length, base })}
        actions={
          <a className="link" href="/api/v1/openapi.json">
            {t("document")}
          </a>
        }
      />
      <DeveloperTabs slug={ctx.workspace.slug} current="api" />
      <div className="max-w-[60rem]">
        <Section title={t("rules")}>
          <ul className="grid max-w-[72ch] list-disc gap-1 ps-5">
            {RULES.map((rule) => (
              <li key={rule}>{t(`rule.${rule}`)}</li>
            ))}
          </ul>
        </Section>
        {tags.map(({ name }) => (
          <Section key={name} title={name}>
            {operations
              .filter((one) => one.tags.includes(name))
              .map((one) => (
                <Operation key={one.operationId} operation={one} origin={origin} holds={holds} />
              ))}
          </Section>
        ))}
        <Section title={t("shapes")} help={t("shapesHelp")}>
          {shapes.map(([name, schema]) => (
            <details key={name} className="api-operation">
              <summary>
                <code className="font-medium">{name}</code>
              </summary>
              <div className="api-inside" id={`shape-${name}`}>
                {name === "Problem" && <p className="text-ink-soft">{t("refusalsText")}</p>}
                <Fields title={t("field")} rows={fieldsOf(schema)} bare={name !== "Problem"} />
              </div>
            </details>
          ))}
        </Section>
      </div>
    </>
  );
});
