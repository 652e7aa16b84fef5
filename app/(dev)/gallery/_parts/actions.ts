"use server";

import type { ActionResult } from "@/lib/gate/result";

const pause = () => new Promise((done) => setTimeout(done, 400));

export async function succeed(): Promise<ActionResult> {
  await pause();
  return { ok: true, message: "Amir is suspended." };
}

export async function refuse(): Promise<ActionResult> {
  await pause();
  return {
    ok: false,
    message: "",
    refusal: {
      permission: "members:manage",
      message: "You can’t remove members.",
      who: ["Olga Verne", "Dolores Prieto"],
    },
  };
}

export async function findFault(): Promise<ActionResult> {
  await pause();
  const fields = { email: "Enter an address such as ann@acme.test.", roleIds: "Pick at least one role." };
  return { ok: false, message: "Two things need your attention.", fields };
}

export async function askAgain(payload: FormData): Promise<ActionResult> {
  await pause();
  if (payload.get("password")) return { ok: true };
  const [known] = [proven, forget()];
  return known ? { ok: true, message: "Saved." } : { ok: false, message: "", again: "password" };
}

let proven = false;
const forget = () => {
  proven = false;
};

export async function prove(payload: FormData): Promise<ActionResult> {
  await pause();
  proven = payload.get("password") === "right";
  return proven
    ? { ok: true }
    : { ok: false, message: "That is not your password.", fields: { password: "That is not your password." } };
}
