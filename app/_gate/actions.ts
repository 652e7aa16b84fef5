"use server";

import { z } from "zod";
import { action } from "@/lib/gate/action";
import { clearSessionCookie, setSessionCookie } from "@/lib/gate/cookie";
import { signOut as endSession, prove as proveIdentity } from "@/lib/users/commands/sign-in";
import { ProveInput } from "@/lib/users/input";
import { stopViewing as endView } from "@/lib/viewings/commands/end-viewing";
import { StopViewingInput } from "@/lib/viewings/input";
import { rememberWorkspace } from "@/lib/workspaces/commands/remember-workspace";
import { SwitchWorkspaceInput } from "@/lib/workspaces/input";

/** The password again, before a sensitive act. */
export const prove = action({
  as: "user",
  input: ProveInput,
  run: proveIdentity,
  done: async (opened) => {
    await setSessionCookie(opened);
    return {};
  },
});

export const signOut = action({
  as: "user",
  whileViewing: true,
  input: z.object({}),
  run: endSession,
  done: async () => {
    await clearSessionCookie();
    return { to: "/sign-in" };
  },
});

export const switchWorkspace = action({
  as: "user",
  whileViewing: true,
  input: SwitchWorkspaceInput,
  run: rememberWorkspace,
  silent: "remembers where someone was, which changes nothing for anyone else",
  done: ({ slug }) => ({ to: `/w/${slug}` }),
});

/** Back to seeing the workspace as oneself, on the same page. */
export const stopViewing = action({
  as: "member",
  whileViewing: true,
  input: StopViewingInput,
  run: endView,
  silent: "a view that is over already needs no ending",
  done: () => ({ anew: true }),
});
