import type { ReactNode } from "react";
import { prove } from "@/app/_gate/actions";
import { ProveProvider } from "@/app/_ui/form/prove-context";
import { ScopeProvider } from "@/app/_ui/form/scope-context";

type Props = { children: ReactNode; params: Promise<{ workspace: string }> };

/** What surrounds every page of a workspace. It guards nothing: each page passes the gate by itself. */
export default async function WorkspaceLayout({ children, params }: Props) {
  const { workspace } = await params;
  return (
    <ProveProvider prove={prove}>
      <ScopeProvider fields={{ workspace }}>{children}</ScopeProvider>
    </ProveProvider>
  );
}
