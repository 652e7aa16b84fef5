import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { ActionForm } from "@/app/_ui/form/action-form";
import { Submit } from "@/app/_ui/form/submit";
import { Section } from "@/app/_ui/section";
import { Buttons, Stack } from "@/app/_ui/stack";
import type { FormAction } from "@/lib/gate/result";
import type { Member } from "@/lib/members/member";
import { Edited } from "./_edited";

type Props = {
  title: string;
  help: string;
  action: FormAction;
  member: Member;
  submit?: string;
  children: ReactNode;
};

/** One of the things that can be changed about a member, saved by itself. */
export function MemberForm({ title, help, action, member, submit, children }: Props) {
  const t = useTranslations("members");
  return (
    <Section title={title} help={help}>
      <ActionForm action={action} aria-label={title}>
        <Edited member={member} />
        <Stack>
          {children}
          <Buttons>
            <Submit>{submit ?? t("save")}</Submit>
          </Buttons>
        </Stack>
      </ActionForm>
    </Section>
  );
}
