import { getTranslations } from "next-intl/server";
import { makePage, type Refused } from "@/lib/gate/page";
import { permissionWords, whoCanGive } from "@/lib/gate/refusal";

/** A page of the workspace that the member may not see: which permission it takes, and who can give it. */
async function refusedPage({ entry, because, needs }: Refused) {
  const t = await getTranslations("gate");
  const who = (await whoCanGive(needs[0] ?? "members:manage", entry)).join(", ");
  if (because === "suspended") {
    return (
      <Told
        title={t("suspendedTitle", { workspace: entry.workspace?.name ?? "" })}
        text={t("suspendedText", { who })}
      />
    );
  }
  const permissions = (await Promise.all(needs.map(permissionWords))).map((name) => `“${name}”`).join(" / ");
  return <Told title={t("permissionTitle")} text={t("permissionText", { permissions, who })} />;
}

function Told({ title, text }: { title: string; text: string }) {
  return (
    <main>
      <h1>{title}</h1>
      <p>{text}</p>
    </main>
  );
}

/** The gate of every page: see `makePage`. */
export const page = makePage(refusedPage);
