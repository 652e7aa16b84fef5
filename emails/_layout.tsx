import { Body, Container, Head, Html, Preview, Section, Text } from "@react-email/components";
import type { ReactNode } from "react";
import { hostOf, type Reader } from "./_letter";
import { darkRules, look, mark } from "./_style";
import { words } from "./_words";

const RIGHT_TO_LEFT = new Set(["ar", "fa", "he", "ur"]);

/** The frame of every letter: the mark, the card, why it came, and from where. */
export function Layout({ reader, preview, why, children }: LayoutProps) {
  const t = words(reader.locale, "layout");
  return (
    <Html lang={reader.locale} dir={RIGHT_TO_LEFT.has(reader.locale) ? "rtl" : "ltr"}>
      <Head>
        <meta name="color-scheme" content="light dark" />
        <meta name="supported-color-schemes" content="light dark" />
        <meta name="format-detection" content="telephone=no,date=no,address=no,email=no,url=no" />
        <style>{darkRules}</style>
      </Head>
      <Preview>{preview}</Preview>
      <Body className="page" style={look.page}>
        <Container style={{ maxWidth: 536, padding: "32px 16px" }}>
          <Section style={{ marginBottom: 16 }} data-skip-in-text="true">
            <Mark />
            <Text className="ink" style={{ ...look.brand, display: "inline-block", verticalAlign: "middle" }}>
              {t("product")}
            </Text>
          </Section>
          <Section className="card" style={look.card}>
            <tr>
              <td className="inner" style={{ padding: "32px 32px 16px" }}>
                {children}
              </td>
            </tr>
          </Section>
          <Section className="foot" style={{ padding: "20px 0 0" }}>
            <Text className="muted" style={look.foot}>
              {why}
            </Text>
            <Text className="muted" style={{ ...look.foot, margin: 0 }}>
              {t("sender", { host: hostOf(reader) })}
            </Text>
          </Section>
        </Container>
      </Body>
    </Html>
  );
}

type LayoutProps = { reader: Reader; preview: string; why: string; children: ReactNode };

/** The product's mark, five of a team in a row that stand as an M, of bars, since mail programs draw no paths. */
const BARS: [height: number, top: number][] = [
  [16, 0],
  [8, 1],
  [8, 4],
  [8, 1],
  [16, 0],
];

function Mark() {
  return (
    <span style={PLATE}>
      {BARS.map(([height, top], i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: five fixed bars
        <span key={i} style={{ ...BAR, height, marginTop: top, marginInlineStart: i > 0 ? 2 : 0 }} />
      ))}
    </span>
  );
}

const PLATE = {
  display: "inline-block",
  verticalAlign: "middle",
  marginInlineEnd: 10,
  padding: "6px 5px",
  height: 16,
  fontSize: 0,
  lineHeight: 0,
  backgroundColor: mark.back,
  borderRadius: 7,
};
const BAR = { display: "inline-block", verticalAlign: "top", width: 2, borderRadius: 1, backgroundColor: mark.bar };
