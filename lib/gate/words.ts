import { getTranslations } from "next-intl/server";
import type { Problem, Told } from "@/lib/kernel/errors";

type Params = Record<string, string | number>;
type Loose = { (key: string, params?: Params): string; has(key: string): boolean };

/** The sentence of an error code, in the reader's language. Codes come from rooms, so they are looked up, not typed. */
export async function sentences(): Promise<(code: string, params?: Params) => string> {
  const words = (await getTranslations("errors")) as unknown as Loose;
  return (code, params) => (words.has(code) ? words(code, params) : words("wrong"));
}

/** The sentences of what is wrong at each field. */
export async function fieldWords(fields: Record<string, Problem>): Promise<Record<string, string>> {
  const say = await sentences();
  const entries = Object.entries(fields).map(([name, problem]) => {
    const { code, params } = typeof problem === "string" ? { code: problem, params: undefined } : problem;
    return [name, say(code, params)];
  });
  return Object.fromEntries(entries);
}

/** The sentence of an error that a person is told about. */
export async function toldWords(error: Told): Promise<string> {
  return (await sentences())(error.code, error.params);
}
