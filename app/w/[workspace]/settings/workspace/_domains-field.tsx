"use client";

import { TriangleAlert } from "lucide-react";
import { useState } from "react";
import { Field } from "@/app/_ui/field";
import { Textarea } from "@/app/_ui/textarea";

type Props = {
  label: string;
  help: string;
  placeholder: string;
  /** What to know when one's own domain is not among them. */
  warning: string;
  own: string;
  defaultValue: string;
};

/** The domains whose people may be invited, one to a line; says so at once when one's own is left out. */
export function DomainsField({ label, help, placeholder, warning, own, defaultValue }: Props) {
  const [text, setText] = useState(defaultValue);
  const typed = text.toLowerCase().split(/[\s,;]+/);
  const named = typed.filter(Boolean).map((domain) => domain.replace(/^@|\.$/g, ""));
  const outside = named.length > 0 && !named.includes(own);
  return (
    <Field name="emailDomains" label={label} help={help} optional>
      <Textarea
        rows={3}
        defaultValue={defaultValue}
        placeholder={placeholder}
        autoCapitalize="none"
        autoCorrect="off"
        spellCheck={false}
        onChange={(event) => setText(event.target.value)}
      />
      <span role="status" className="contents">
        {outside && (
          <span className="flex items-start gap-1.5 text-sm text-marigold-ink">
            <TriangleAlert className="mt-0.5 size-3.5 shrink-0" aria-hidden />
            {warning}
          </span>
        )}
      </span>
    </Field>
  );
}
