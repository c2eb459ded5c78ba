import { expect, test } from "vitest";
import { MAIL_KINDS } from "../catalogue.ts";
import { type LetterFacts, writeLetter } from "./write-letter.ts";

const link = "http://localhost:3000/fr/cellule/sign/0f8fad5b?a=1&b=2";
const facts: LetterFacts = {
  ...{
    kind: "must_decide",
    locale: "fr",
    name: "Claire Exemple",
    workspace: "Cellule Ouest",
    origin: "live",
  },
  ...{ reference: "MC-2026-0001", ruleId: "eu.gdpr.33-1", many: 1, by: "Paul Exemple", roles: ["signatory"] },
  dueAt: Temporal.Instant.from("2026-11-12T08:20:00Z"),
  ...{ zone: "Europe/Paris", until: Temporal.Instant.from("2026-11-12T08:20:00Z"), link },
};
const LETTERS = (["fr", "en"] as const).flatMap((locale) =>
  MAIL_KINDS.map((kind) => [kind, locale] as const),
);

test.each(LETTERS)(
  "%s in %s says the same in plain text and in HTML, which loads and runs nothing",
  (kind, locale) => {
    const { text, html } = writeLetter({ ...facts, kind, locale });
    const address = html.replaceAll(link.replaceAll("&", "&amp;"), "");
    expect(address).not.toMatch(/https?:|src=|url\(|<script|<img|<link|<iframe| on\w+=/i);
    const shown = html
      .replace(/<head>.*<\/head>/, "")
      .replace(/<[^>]+>/g, "\n")
      .replaceAll("&amp;", "&")
      .replaceAll("&#39;", "'")
      .replaceAll("&quot;", '"');
    const lines = (words: string) =>
      new Set(words.split("\n").filter((line) => line !== "" && line !== "-- "));
    expect(lines(shown)).toEqual(lines(text));
    expect(text).toContain(link);
  },
);

test("a date stands with its zone, a duty with its name in law, an exercise says what it is", () => {
  const { subject, text } = writeLetter({ ...facts, origin: "exercise" });
  expect(subject).toBe("[Exercice] MC-2026-0001 : votre décision est attendue");
  expect(text).toContain("jeudi 12 novembre 2026 à 09:20 (UTC+01:00, Europe/Paris)");
  expect(text).toContain("Obligation : Notification art. 33.");
});

test("a name with line breaks, marks of HTML or invisible characters stays one line of text", () => {
  const name = "Claire\r\nBcc: eve@evil.example\u2028<script>alert(1)</script>\u202e";
  const { subject, text, html } = writeLetter({
    ...facts,
    kind: "invitation",
    name,
    by: name,
    workspace: name,
  });
  expect(subject).not.toMatch(/[\r\n]/);
  expect(html).not.toContain("<script");
  expect(text.split("\n").some((line) => line.startsWith("Bcc:"))).toBe(false);
  expect(`${text}${html}`).not.toMatch(/[\u2028\u202e\r]/);
});
