import { getTranslations } from "next-intl/server";
import { page } from "@/app/_gate/page";
import { wordsOf } from "@/app/_messages/permission-words";
import { LIFETIMES } from "@/lib/api-tokens/api-token";
import { title } from "@/lib/gate/page";
import { can } from "@/lib/roles/effective";
import { catalogue, type PermissionGroup } from "@/lib/roles/permission";
import { NewToken } from "./_new-token";

const ROUTE = "/w/[workspace]/developers/new";

export const generateMetadata = title(ROUTE, async () => (await getTranslations("developers"))("newTitle"));

export default page(ROUTE, async (ctx) => {
  const [t, p] = await Promise.all([getTranslations("developers"), getTranslations("permissions")]);
  const { slug } = ctx.workspace;
  const groups = (Object.keys(catalogue) as PermissionGroup[]).filter((group) => group !== "owner");
  const sections = groups.map((group) => ({
    title: p(`groups.${group}`),
    choices: catalogue[group]
      .filter((one) => can(ctx.actor, one))
      .map((one) => ({ value: one, label: p(`keys.${wordsOf(one)}`), code: one })),
  }));
  const lifetimes = [...LIFETIMES, "date" as const].map((value) => ({ value, label: t(`lifetimes.${value}`) }));
  return (
    <NewToken
      slug={slug}
      sections={sections.filter(({ choices }) => choices.length > 0)}
      lifetimes={lifetimes}
      words={{
        ...{ title: t("newTitle"), sentence: t("newSentence"), create: t("create") },
        ...{ name: t("name"), nameHelp: t("nameHelp") },
        ...{ permissions: t("permissions"), permissionsHelp: t("permissionsHelp") },
        ...{ lifetime: t("lifetime"), until: t("until"), untilHelp: t("untilHelp", { zone: ctx.user.timeZone }) },
        ...{ find: t("find"), none: t("noneFound"), all: t("all") },
        ...{ madeTitle: t.raw("madeTitle"), madeOnce: t("madeOnce"), secret: t("secret"), copy: t("copy") },
        ...{ tryIt: t("tryIt"), copyCommand: t("copyCommand"), done: t("done") },
      }}
    />
  );
});
