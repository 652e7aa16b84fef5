import { getTranslations } from "next-intl/server";
import { page } from "@/app/_gate/page";
import { Callout } from "@/app/_ui/callout";
import { PageHeader } from "@/app/_ui/page-header";
import { Section } from "@/app/_ui/section";
import { title } from "@/lib/gate/page";
import { NomineesInput } from "@/lib/ownership/input";
import { canTransfer } from "@/lib/ownership/policy";
import { getAdministratorRole } from "@/lib/ownership/queries/administrator-role";
import { listNominees } from "@/lib/ownership/queries/list-nominees";
import { findNewestNomination } from "@/lib/ownership/queries/nominations";
import { getOwner } from "@/lib/ownership/queries/owner";
import { can } from "@/lib/roles/effective";
import { Choose } from "./_choose";
import { Effects } from "./_effects";
import { Answer, Asked, TakeBack } from "./_nomination";
import { CurrentOwner } from "./_owner";
import { momentFor, outcomeFor, sentenceFor } from "./_words";

const route = "/w/[workspace]/settings/ownership";

export const generateMetadata = title(route, async () => (await getTranslations("ownership"))("title"));

export default page(route, async (ctx, { search }) => {
  const { q } = NomineesInput.parse(search);
  const mayTransfer = canTransfer(ctx.actor).allow;
  const [t, owner, newest, role] = await Promise.all([
    getTranslations("ownership"),
    getOwner(ctx),
    findNewestNomination(ctx),
    getAdministratorRole(ctx),
  ]);
  const open = newest?.state === "open" ? newest : null;
  const [sentence, outcome, found] = [
    await sentenceFor(ctx, owner, newest),
    await outcomeFor(ctx, newest),
    mayTransfer && !open ? await listNominees(ctx, q) : null,
  ];
  const until = open ? await momentFor(ctx, open.expiresAt) : "";
  const { name: workspace, slug } = ctx.workspace;
  const names = { owner: owner.name, nominee: open?.nominee.name ?? "", workspace, role: role.name, until };
  const above = can(ctx.actor, "workspace:manage") && (
    <a href={`/w/${slug}/settings/workspace`} className="link">
      {t("back")}
    </a>
  );
  return (
    <div className="max-w-settings">
      <PageHeader above={above} title={t("title")} sentence={sentence} />
      {outcome && (
        <div className="mb-5">
          <Callout>{outcome}</Callout>
        </div>
      )}
      {open?.answerable && (
        <Section title={t("yourAnswer")} help={t("yourAnswerHelp")}>
          <div className="mb-5">
            <Effects reader="nominee" names={names} />
          </div>
          <Answer nomination={open} owner={owner.name} workspace={workspace} />
        </Section>
      )}
      {open && mayTransfer && (
        <Section title={t("waiting")} help={t("waitingHelp")}>
          <Asked nomination={open} until={until} />
          <div className="my-5">
            <Effects reader="waiter" names={names} />
          </div>
          <TakeBack nomination={open} />
        </Section>
      )}
      <CurrentOwner owner={owner} zone={ctx.user.timeZone} />
      {found && (
        <Section title={t("transfer")} help={t("transferHelp")}>
          <div className="mb-5">
            <Effects reader="chooser" names={names} />
          </div>
          <Choose {...found} q={q} slug={slug} />
        </Section>
      )}
    </div>
  );
});
