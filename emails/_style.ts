import type { CSSProperties } from "react";

/** The tokens of the product's two themes as hex, which is what mail programs read. */
const light = {
  paper: "#fbfaf7",
  surface: "#ffffff",
  well: "#f3f2ef",
  hairline: "#e2e1dd",
  ink: "#18201c",
  muted: "#49524e",
  spruce: "#0e6549",
};
const dark = {
  paper: "#101513",
  surface: "#181d1b",
  well: "#1e2521",
  hairline: "#2a312e",
  ink: "#eaece7",
  muted: "#b2b5b1",
  spruce: "#66c7a0",
  onSpruce: "#051810",
};

/** The product's mark: white on spruce in both themes. */
export const mark = { back: "#0d6049", bar: "#f7faf8" };

const SANS =
  "'IBM Plex Sans','IBM Plex Sans Arabic','Segoe UI',system-ui,-apple-system,'Helvetica Neue',Arial,sans-serif";
const DISPLAY = `'Bricolage Grotesque',${SANS}`;

type Look =
  | "page"
  | "card"
  | "brand"
  | "title"
  | "text"
  | "small"
  | "address"
  | "fact"
  | "label"
  | "value"
  | "well"
  | "noteBy"
  | "note"
  | "button"
  | "foot";

/** Inline, because some programs drop style sheets. */
export const look: Record<Look, CSSProperties> = {
  page: {
    margin: 0,
    padding: 0,
    backgroundColor: light.paper,
    color: light.ink,
    fontFamily: SANS,
    fontSize: 15,
    lineHeight: "24px",
  },
  card: { backgroundColor: light.surface, border: `1px solid ${light.hairline}`, borderRadius: 8 },
  brand: {
    margin: 0,
    fontFamily: DISPLAY,
    fontSize: 17,
    lineHeight: "20px",
    fontWeight: 600,
    letterSpacing: "-0.01em",
    color: light.ink,
  },
  title: {
    margin: "0 0 16px",
    fontFamily: DISPLAY,
    fontSize: 26,
    lineHeight: "32px",
    fontWeight: 600,
    letterSpacing: "-0.015em",
    color: light.ink,
  },
  text: { margin: "0 0 16px", fontSize: 15, lineHeight: "24px", color: light.ink },
  small: { margin: "0 0 12px", fontSize: 13, lineHeight: "20px", color: light.muted },
  address: { color: light.spruce, textDecoration: "underline", wordBreak: "break-all" },
  fact: { borderTop: `1px solid ${light.hairline}` },
  label: {
    padding: "10px 16px 10px 0",
    fontSize: 13,
    lineHeight: "20px",
    color: light.muted,
    verticalAlign: "top",
    width: 128,
  },
  value: { padding: "10px 0", fontSize: 14, lineHeight: "20px", color: light.ink, verticalAlign: "top" },
  well: { margin: "0 0 20px", padding: "14px 16px", backgroundColor: light.well, borderRadius: 8 },
  noteBy: { margin: "0 0 4px", fontSize: 13, lineHeight: "20px", color: light.muted },
  note: { margin: 0, fontSize: 15, lineHeight: "24px", color: light.ink },
  button: {
    backgroundColor: light.spruce,
    color: light.surface,
    borderRadius: 8,
    padding: "12px 20px",
    fontSize: 15,
    lineHeight: "20px",
    fontWeight: 600,
    textDecoration: "none",
    textAlign: "center",
  },
  foot: { margin: "0 0 8px", fontSize: 12, lineHeight: "18px", color: light.muted },
};

/** For programs that know dark mode. Light colours stand inline, so each rule has to insist. */
export const darkRules = `
:root { color-scheme: light dark; supported-color-schemes: light dark; }
@media (prefers-color-scheme: dark) {
  .page, .page > table > tbody > tr > td { background-color: ${dark.paper} !important; color: ${dark.ink} !important; }
  .card { background-color: ${dark.surface} !important; border-color: ${dark.hairline} !important; }
  .ink { color: ${dark.ink} !important; }
  .muted { color: ${dark.muted} !important; }
  .address { color: ${dark.spruce} !important; }
  .fact { border-color: ${dark.hairline} !important; }
  .well { background-color: ${dark.well} !important; }
  .button { background-color: ${dark.spruce} !important; color: ${dark.onSpruce} !important; }
}
@media (max-width: 480px) {
  .inner { padding: 24px 20px !important; }
  .button { display: block !important; }
  .fact td { display: block !important; width: auto !important; }
  .fact td:first-child { padding-bottom: 0 !important; }
  .fact td:last-child { padding-top: 0 !important; border-top: 0 !important; }
}`;
