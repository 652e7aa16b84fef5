import { render as toHtml, toPlainText } from "@react-email/components";
import { letters } from "@/emails/_all";
import type { Letter, LetterProps, Reader } from "@/emails/_letter";
import { localeOf } from "@/emails/_words";
import { type LetterData, letterData, type Rendered, type Template } from "./letter";
import { textOptions } from "./plain-text";
import { headerLine } from "./user-text";

export type RenderInput = {
  template: Template;
  data: unknown;
  to: string;
  locale: string;
  timeZone: string;
  appUrl: string;
  /** Where the button leads. */
  url: string;
};

/** A letter's subject, HTML and text. Throws ZodError when `data` isn't what the template needs. */
export async function render(input: RenderInput): Promise<Rendered> {
  const letter = letters[input.template] as Letter<Template>;
  const reader = {
    to: input.to,
    locale: localeOf(input.locale),
    timeZone: zoneOf(input.timeZone),
    appUrl: input.appUrl,
  };
  const props = propsOf(input, reader);
  const html = await toHtml(letter.body(props));
  return { subject: headerLine(letter.subject(props)), html, text: toPlainText(html, textOptions) };
}

function propsOf({ template, data, url }: RenderInput, reader: Reader): LetterProps<Template> {
  return { data: letterData[template].parse(data) as LetterData<Template>, url, reader };
}

function zoneOf(wanted: string): string {
  try {
    return new Intl.DateTimeFormat("en", { timeZone: wanted }).resolvedOptions().timeZone;
  } catch {
    return "UTC";
  }
}
