import { describe, expect, test } from "vitest";
import type { Template } from "./letter";
import { samples } from "./letter-samples";
import { render } from "./render";

const url = "http://localhost:3000/invitations/AZmixF97fDqdUT8fCmvgAQ";
const about = {
  to: "ann.lee@acme.test",
  locale: "en",
  timeZone: "Europe/Berlin",
  appUrl: "http://localhost:3000",
  url,
};
const templates = Object.keys(samples) as Template[];

const letter = (template: Template, change: object = {}, reader: object = {}) =>
  render({ template, data: { ...samples[template], ...change }, ...about, ...reader });

const INVITE_FIELDS = ["inviter", "workspace", "firstName", "note"] as const;

describe("every letter", () => {
  test.each(templates)("%s: says who it is for and why it came, in HTML and in text", async (template) => {
    const { subject, html, text } = await letter(template);
    expect(subject.length).toBeGreaterThan(10);
    expect(html).toContain('name="color-scheme" content="light dark"');
    expect(html).toContain("prefers-color-scheme: dark");
    expect(html.match(/<a [^>]*class="button"/g)?.length ?? 0).toBeLessThanOrEqual(1);
    expect(text).toMatch(/You got this because .*ann\.lee@acme\.test/);
    expect(text).toMatch(/Sent by Muster at localhost:3000\s*$/);
    expect(text).not.toMatch(/<\w|&\w+;|undefined|\{/);
  });

  test.each(templates)("%s: loads nothing from elsewhere", async (template) => {
    const { html } = await letter(template);
    expect(html).not.toMatch(/<(img|script|link|iframe)\b|@import|url\(/);
    for (const [, href] of html.matchAll(/href="([^"]*)"/g)) expect(href).toBe(url);
  });
});

describe("the invitation", () => {
  test("says who, what and until when, in the reader's zone and by its name", async () => {
    const { subject, text } = await letter("invitation");
    expect(subject).toBe("Dana Ortiz invites you to Acme Flowers");
    expect(text).toContain("Your roles: Agent and Payments");
    expect(text).toContain("Your team: Weekend shift");
    expect(text).toContain("Friday, October 16, 2026, 3:04 PM Central European Summer Time");
    expect(text).toContain(`Activate account:\n${url}`);
    expect(text).toContain("> Hi Ann!\n> \n> You start on Monday");
    const inNewYork = await letter("invitation", {}, { timeZone: "America/New_York" });
    expect(inNewYork.text).toContain("9:04 AM Eastern Daylight Time");
    const nowhere = await letter("invitation", {}, { timeZone: "Mars/Olympus" });
    expect(nowhere.text).toContain("1:04 PM Coordinated Universal Time");
  });

  test("a renewed one says that earlier links are dead", async () => {
    const { subject, text } = await letter("invitation", { renewed: true });
    expect(subject).toBe("Your new link to join Acme Flowers");
    expect(text).toContain("Links from earlier mails no longer work.");
  });

  test("without note and teams, their rows are left out", async () => {
    const { text } = await letter("invitation", { note: null, teams: [] });
    expect(text).not.toMatch(/A note from|Your team/);
  });

  test.each(INVITE_FIELDS)("V1.2.1 A80: markup in %s is shown, not obeyed", async (field) => {
    const { html } = await letter("invitation", {
      [field]: `<img src=x onerror=alert(1)><a href="https://evil.example">`,
    });
    expect(html).not.toMatch(/<img|href="https:\/\/evil/);
    expect(html).toContain("&lt;img src=x");
  });

  test.each(INVITE_FIELDS)("V1.3.7: braces in %s are text, not a template", async (field) => {
    const { text } = await letter("invitation", { [field]: "{inviter} <who>x</who>" });
    expect(text).toContain("{inviter} <who>x</who>");
  });

  test("V1.3.11: line breaks in names don't reach the subject", async () => {
    const { subject } = await letter("invitation", { workspace: "Acme\r\nBcc: all@acme.test" });
    expect(subject).not.toMatch(/[\r\n]/);
  });

  test("A80: an address in a name or note is no link, in text neither", async () => {
    const bait = "Prize at https://evil.example/win";
    const { html, text, subject } = await letter("invitation", { inviter: bait, workspace: bait, note: bait });
    for (const part of [html, text, subject]) expect(part).not.toMatch(/https:\/\/evil|evil\.example/);
    expect(text.replaceAll("\u200c", "")).toContain(bait);
  });
});
