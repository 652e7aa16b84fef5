import { cookies } from "next/headers";

const YEAR = 31_536_000;

/** Puts a person's theme in force in this browser for a year; null follows the system. */
export async function keepTheme(theme: string | null): Promise<void> {
  const jar = await cookies();
  if (theme) jar.set("theme", theme, { path: "/", maxAge: YEAR, sameSite: "lax" });
  else jar.delete("theme");
}
