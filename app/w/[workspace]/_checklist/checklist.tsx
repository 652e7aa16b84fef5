import type { Route } from "next";
import Link from "next/link";
import { useTranslations } from "next-intl";
import { ActionButton } from "@/app/_ui/form/action-button";
import { isBuilt } from "@/lib/gate/built";
import type { Step } from "@/lib/workspaces/checklist";
import { dismissChecklist, restoreChecklist } from "./actions";
import "./checklist.css";

type Props = {
  steps: readonly Step[];
  workspace: { slug: string; name: string };
  /** The page that it stands on: steps that are taken here need no link. */
  here: `/${string}`;
};

/** What is left to set up, the next thing first in sight. Each step ticks itself; the list can be put away. */
export function Checklist({ steps, workspace, here }: Props) {
  const t = useTranslations("workspace.checklist");
  const open = steps.filter((step) => isBuilt(step.path));
  const done = open.filter((step) => step.done).length;
  const finished = done === open.length;
  const next = open.find((step) => !step.done)?.key;
  return (
    <section aria-labelledby="checklist" className="checklist">
      <h2 id="checklist" className="font-display text-lg font-semibold tracking-[-0.01em]">
        {t(finished ? "finished" : "title", { workspace: workspace.name })}
      </h2>
      <p className="text-ink-soft tabular-nums">{t("sentence", { done, all: open.length })}</p>
      <ol>
        {open.map(({ key, path, done: ticked }) => (
          <li key={key} data-done={ticked || undefined} data-next={key === next || undefined}>
            <span aria-hidden="true" className="checklist-mark" />
            <span className="min-w-0">
              {ticked || path === here ? (
                <span className="checklist-name">{t(`steps.${key}`)}</span>
              ) : (
                <Link href={`/w/${workspace.slug}${path}` as Route} className="checklist-name link">
                  {t(`steps.${key}`)}
                </Link>
              )}
              {ticked ? (
                <span className="sr-only">{t("done")}</span>
              ) : (
                <span className="block text-sm text-ink-soft">{t(`hints.${key}`)}</span>
              )}
            </span>
          </li>
        ))}
      </ol>
      <div className="-ms-2 -mb-2 mt-4">
        <ActionButton action={dismissChecklist} undo={restoreChecklist} variant="ghost" size="sm">
          {t("dismiss")}
        </ActionButton>
      </div>
    </section>
  );
}
