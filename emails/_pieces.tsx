import { Button, Heading, Link, Text } from "@react-email/components";
import { Fragment, type ReactNode } from "react";
import type { Reader } from "./_letter";
import { look } from "./_style";
import { words } from "./_words";

/** The one heading. */
export function Title({ children }: { children: ReactNode }) {
  return (
    <Heading as="h1" className="ink" style={look.title}>
      {children}
    </Heading>
  );
}

/** What happened, in a sentence or two. */
export function Paragraph({ children }: { children: ReactNode }) {
  return (
    <Text className="ink" style={look.text}>
      {children}
    </Text>
  );
}

/** What is good to know besides. */
export function Small({ children }: { children: ReactNode }) {
  return (
    <Text className="muted" style={look.small}>
      {children}
    </Text>
  );
}

/** A person's name in a sentence. */
export function strong(chunks: ReactNode) {
  return <strong style={{ fontWeight: 600 }}>{chunks}</strong>;
}

/** Who, what, until when: rows that are read at a glance. Rows without a value are left out. */
export function Facts({ rows }: { rows: [label: string, value: string | null | undefined][] }) {
  const known = rows.filter(([, value]) => value);
  return (
    <table role="presentation" cellPadding={0} cellSpacing={0} width="100%" style={{ margin: "0 0 20px" }}>
      <tbody>
        {known.map(([label, value]) => (
          <tr key={label} className="fact">
            <td className="fact muted" style={{ ...look.fact, ...look.label }}>
              {label}
            </td>
            <td className="fact ink" style={{ ...look.fact, ...look.value }}>
              {value}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** What a person wrote, set apart so that nobody takes it for our words. */
export function Note({ by, children }: { by: string; children: string }) {
  return (
    <div className="well" style={look.well}>
      <p className="muted" style={look.noteBy}>
        {by}
      </p>
      <blockquote dir="auto" className="ink" style={look.note}>
        {children.split("\n").map((line, i) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: lines of a text that never changes
          <Fragment key={i}>
            {i > 0 && <br />}
            {line}
          </Fragment>
        ))}
      </blockquote>
    </div>
  );
}

/** The one thing to do. */
export function Action({ url, label }: { url: string; label: string }) {
  return (
    <div style={{ margin: "0 0 20px" }}>
      <Button href={url} className="button" style={look.button}>
        {label}
      </Button>
    </div>
  );
}

/** A secret link written out, for programs that lose buttons, and a word about keeping it. */
export function LinkInFull({ reader, url }: { reader: Reader; url: string }) {
  const t = words(reader.locale, "layout");
  return (
    <>
      <Text className="muted" style={look.small}>
        {t("private")}
      </Text>
      <Text className="muted" style={look.small} data-skip-in-text="true">
        {t("copy")}
        <br />
        <Link href={url} className="address" style={look.address}>
          {url}
        </Link>
      </Text>
    </>
  );
}
