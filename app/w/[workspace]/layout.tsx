import type { ReactNode } from "react";
import { SignedInFrame } from "@/app/_shell/signed-in-frame";

type Props = { children: ReactNode; params: Promise<{ workspace: string }> };

export default async function WorkspaceLayout({ children, params }: Props) {
  return <SignedInFrame slug={(await params).workspace}>{children}</SignedInFrame>;
}
