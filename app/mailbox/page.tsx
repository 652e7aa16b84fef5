import { getTranslations } from "next-intl/server";
import { page } from "@/app/_gate/page";
import { EmptyState } from "@/app/_ui/empty-state";
import { LinkButton } from "@/app/_ui/link-button";
import { title } from "@/lib/gate/page";
import { listMailbox } from "@/lib/mail/queries";
import { Head } from "./head";
import { LetterList } from "./letter-list";

export const generateMetadata = title("/mailbox", async () => (await getTranslations("mail"))("mailbox"));

export default page("/mailbox", async (ctx) => {
  const [letters, t] = [await listMailbox(ctx), await getTranslations("mail")];
  return (
    <main className="mx-auto max-w-settings px-4 py-6 sm:px-6">
      <Head count={letters.length} />
      {letters.length > 0 ? (
        <LetterList letters={letters} now={ctx.now} />
      ) : (
        <EmptyState title={t("emptyTitle")} action={<LinkButton href="/sign-up">{t("signUp")}</LinkButton>}>
          {t("emptyText")}
        </EmptyState>
      )}
    </main>
  );
});
