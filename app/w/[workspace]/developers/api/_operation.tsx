import { useTranslations } from "next-intl";
import { wordsOf } from "@/app/_messages/permission-words";
import { CopyButton } from "@/app/_ui/copy-button";
import type { DocumentedOperation } from "@/lib/gate/rest/document";
import type { Permission } from "@/lib/roles/permission";
import { commandOf } from "./_example";
import { Fields } from "./_fields";
import { fieldsOf, kindOf, nameIn, type Promised } from "./_kinds";

type Props = { operation: Promised; origin: string; holds: (permission: Permission) => boolean };

/** One operation: closed, what it is; open, all that it takes and answers, and a command that calls it. */
export function Operation({ operation, origin, holds }: Props) {
  const t = useTranslations("developers");
  const { operationId, method, path, summary, parameters, requestBody, responses } = operation;
  const command = commandOf(operation, origin);
  const body = requestBody?.content["application/json"]?.schema;
  return (
    <details className="api-operation">
      <summary>
        <span className="api-method" data-method={method}>
          {method}
        </span>
        <code className="min-w-0 font-medium break-all">{path}</code>
        <span className="api-summary">
          <Told text={summary} />
        </span>
      </summary>
      <div className="api-inside" id={operationId}>
        <p>
          <Needs keys={(operation["x-permission"] ?? []) as Permission[]} holds={holds} />
        </p>
        <Fields
          title={t("parameters")}
          rows={parameters.map(({ name, schema, required, description, in: place }) => {
            return { name, schema, required, about: description, place };
          })}
        />
        {body && <Fields title={t("body")} rows={fieldsOf(body)} />}
        <Answers responses={responses} />
        <div>
          <div className="mb-1 flex items-center justify-between gap-4">
            <h4 className="text-sm font-semibold text-ink-soft">{t("example")}</h4>
            <CopyButton value={command} label={t("copyCommand")} />
          </div>
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls sideways must be reachable by keyboard */}
          <pre className="api-command" tabIndex={0}>
            <code>{command}</code>
          </pre>
        </div>
      </div>
    </details>
  );
}

/** What stands between backticks in the document's prose is a name. */
function Told({ text }: { text: string }) {
  const parts = text.split("`").map((part, at) => ({ part, key: `${at}${part}`, isName: at % 2 === 1 }));
  return parts.map(({ part, key, isName }) => (isName ? <code key={key}>{part}</code> : part));
}

function Needs({ keys, holds }: { keys: Permission[]; holds: Props["holds"] }) {
  const [t, p] = [useTranslations("developers"), useTranslations("permissions.keys")];
  if (keys.length === 0) return <span className="text-ink-soft">{t("anyone")}</span>;
  const names = keys.map((key) => p(wordsOf(key)));
  const needs =
    names.length === 1 ? t("needs", { permission: names[0] ?? "" }) : t("needsAny", { permissions: names.join(", ") });
  return (
    <>
      {needs} <code className="text-sm text-ink-soft">{keys.join(", ")}</code>{" "}
      <span className="text-ink-soft">{t(keys.some(holds) ? "yours" : "notYours")}</span>
    </>
  );
}

function Answers({ responses }: Pick<DocumentedOperation, "responses">) {
  const t = useTranslations("developers");
  const loose = t as unknown as Parameters<typeof kindOf>[1];
  const all = Object.entries(responses);
  const refusals = all.filter(([status]) => Number(status) >= 400).map(([status]) => status);
  return (
    <div>
      <h4 className="mb-1 text-sm font-semibold text-ink-soft">{t("answers")}</h4>
      <dl className="api-fields">
        {all
          .filter(([status]) => Number(status) < 400)
          .map(([status, { description, content }]) => {
            const schema = content?.["application/json"]?.schema;
            const ref = schema && (schema.$ref as string | undefined);
            return (
              <div key={status}>
                <dt>
                  <code>{status}</code> <span className="text-ink-soft">{description}</span>
                </dt>
                <dd>
                  {ref && (
                    <a className="link" href={`#shape-${nameIn(ref)}`}>
                      {nameIn(ref)}
                    </a>
                  )}
                  {schema &&
                    !ref &&
                    fieldsOf(schema).map(({ name, schema: one }) => (
                      <span key={name} className="block">
                        <code>{name}</code> <span className="text-ink-soft">{kindOf(one, loose)}</span>
                      </span>
                    ))}
                </dd>
              </div>
            );
          })}
        <div>
          <dt>{t("refusals")}</dt>
          <dd>
            <code>{refusals.join(" ")}</code>{" "}
            <a className="link" href="#shape-Problem">
              {nameIn("#/Problem")}
            </a>
          </dd>
        </div>
      </dl>
    </div>
  );
}
