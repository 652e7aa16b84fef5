import Link from "next/link";
import { getTranslations } from "next-intl/server";
import { page } from "@/app/_gate/page";
import { title } from "@/lib/gate/page";
import { getMailboxLetter, listMailbox } from "@/lib/mail/queries";
import { Head } from "../head";
import { LetterList } from "../letter-list";
import { LetterFrame } from "./letter-frame";
import { LetterText } from "./letter-text";
import { Opened } from "./opened";

export const generateMetadata = title(
  "/mailbox/[letter]",
  async (ctx, { params }) => (await getMailboxLetter(ctx, params.letter)).subject,
);

export default page("/mailbox/[letter]", async (ctx, { params, search }) => {
  const [letter, letters] = [await getMailboxLetter(ctx, params.letter), await listMailbox(ctx)];
  const t = await getTranslations("mail");
  const asText = search.as === "text";
  return (
    <main className="mx-auto max-w-6xl px-4 py-6 sm:px-6">
      <Head count={letters.length} above={<BackToAll>{t("all")}</BackToAll>} />
      <div className="grid gap-6 lg:grid-cols-[20rem_minmax(0,1fr)]">
        <div className="max-lg:hidden">
          <LetterList letters={letters} current={letter.id} now={ctx.now} />
        </div>
        <div className="min-w-0">
          <Opened letter={letter} asText={asText} now={ctx.now}>
            {asText ? (
              <LetterText text={letter.text} />
            ) : (
              <LetterFrame html={letter.html} title={t("letterFrame", { subject: letter.subject })} />
            )}
          </Opened>
        </div>
      </div>
    </main>
  );
});

/** Where the list doesn't stand beside the letter. */
function BackToAll({ children }: { children: string }) {
  return (
    <Link href="/mailbox" className="link lg:hidden">
      {children}
    </Link>
  );
}
