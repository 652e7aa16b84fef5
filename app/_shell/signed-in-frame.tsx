import { cookies } from "next/headers";
import type { ReactNode } from "react";
import { prove, signOut, switchWorkspace } from "@/app/_gate/actions";
import { ProveProvider } from "@/app/_ui/form/prove-context";
import { ScopeProvider } from "@/app/_ui/form/scope-context";
import { AppFrame } from "@/app/_ui/shell/app-frame";
import { readTheme } from "@/app/_ui/theme";
import { whoIsHere } from "@/lib/gate/frame";
import { accountOf } from "./account";
import { menuOf, paletteActionsOf } from "./menu";
import { noticeOf } from "./notice";
import { placesOf } from "./places";
import { ViewingBar } from "./viewing-bar";

/**
 * What surrounds the pages of the signed-in. It guards nothing: whoever has no place here sees the page's own refusal,
 * without a frame. `slug` is the workspace of the address; null on own pages, framed by the workspace of last time.
 */
export async function SignedInFrame({ slug, children }: { slug: string | null; children: ReactNode }) {
  const [around, jar] = await Promise.all([whoIsHere(slug), cookies()]);
  if (!around) return children;
  const { here } = around;
  const viewing = here?.actor.viewing;
  const [menu, account, places, actions, waiting] = await Promise.all([
    menuOf(here),
    accountOf(around),
    placesOf(around),
    paletteActionsOf(here),
    viewing ? undefined : noticeOf(around),
  ]);
  return (
    <ProveProvider prove={prove}>
      <ScopeProvider fields={slug ? scopeOf(slug, viewing?.id) : {}}>
        <AppFrame
          menu={menu}
          account={{ ...account, signOut }}
          places={{ ...places, go: switchWorkspace }}
          actions={actions}
          notice={here && viewing && <ViewingBar here={here} viewing={viewing} around={around} own={!slug} />}
          waiting={waiting}
          theme={readTheme(jar.get("theme")?.value)}
        >
          {children}
        </AppFrame>
      </ScopeProvider>
    </ProveProvider>
  );
}

/** What each form says of where it stands: the workspace and, drawn in a view, which one. */
function scopeOf(workspace: string, viewing: string | undefined): Record<string, string> {
  return viewing ? { workspace, viewing } : { workspace };
}
