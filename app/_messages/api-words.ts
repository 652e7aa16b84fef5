import { createTranslator } from "use-intl/core";
import type { Words } from "@/lib/gate/rest/problem";
import { messages } from "./messages";

type Loose = { (key: string, values?: Record<string, string | number>): string; has(key: string): boolean };

const translator = createTranslator({ locale: "en", messages: messages.en }) as unknown as Loose;

/** What the REST API says to people: the sentences of pages, and where a program hears something else, its own. */
export const apiWords: Words = {
  sentence(code, params) {
    const key = [`developers.problems.${code}`, `errors.${code}`].find((one) => translator.has(one));
    return translator(key ?? "errors.wrong", params);
  },
  permission: (key) => {
    const name = `permissions.keys.${key.replace(":", ".")}`;
    return translator.has(name) ? translator(name) : key;
  },
};
