import { getTranslations } from "next-intl/server";
import { page } from "@/app/_gate/page";
import { CopyButton } from "@/app/_ui/copy-button";
import { ActionForm } from "@/app/_ui/form/action-form";
import { Submit } from "@/app/_ui/form/submit";
import { PageHeader } from "@/app/_ui/page-header";
import { Section } from "@/app/_ui/section";
import { Buttons } from "@/app/_ui/stack";
import { title } from "@/lib/gate/page";
import { env } from "@/lib/kernel/env";
import { canTransfer } from "@/lib/ownership/policy";
import { getOwner } from "@/lib/ownership/queries/owner";
import { countMembers, getChecklist, getWorkspace } from "@/lib/workspaces/queries";
import { Checklist } from "../../_checklist/checklist";
import { CompanyFields, InvitingFields, StartingFields } from "./_fields";
import { Logo } from "./_logo";
import { Ownership } from "./_ownership";
import { updateWorkspace } from "./actions";

const route = "/w/[workspace]/settings/workspace";

export const generateMetadata = title(route, async () => (await getTranslations("workspace"))("title"));

export default page(route, async (ctx) => {
  const [t, workspace, steps, members, owner] = await Promise.all([
    getTranslations("workspace"),
    getWorkspace(ctx),
    getChecklist(ctx),
    countMembers(ctx),
    getOwner(ctx),
  ]);
  const address = `${env.APP_URL}/w/${workspace.slug}`;
  return (
    <div className="max-w-settings">
      <PageHeader title={t("title")} sentence={t("sentence", { name: workspace.name, members })} />
      {steps && <Checklist steps={steps} workspace={workspace} here="/settings/workspace" />}
      <Section title={t("logo")}>
        <Logo workspace={workspace} />
      </Section>
      <ActionForm action={updateWorkspace}>
        <input type="hidden" name="version" value={workspace.version} />
        <CompanyFields workspace={workspace} />
        <StartingFields workspace={workspace} now={ctx.now} />
        <InvitingFields workspace={workspace} email={ctx.user.email} />
        <Buttons className="pb-6">
          <Submit>{t("save")}</Submit>
        </Buttons>
      </ActionForm>
      <Section title={t("link.title")} help={t("link.help")}>
        <p className="flex items-center gap-2">
          <code className="min-w-0 truncate rounded-sm bg-sunken px-2 py-1 text-sm">{address}</code>
          <CopyButton value={address} label={t("link.copy")} />
        </p>
      </Section>
      <Ownership owner={owner.name} mayTransfer={canTransfer(ctx.actor).allow} slug={workspace.slug} />
    </div>
  );
});
