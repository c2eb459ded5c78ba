import { escapeHtml } from "#lib/escape-html.ts";
import type { Translate } from "#lib/translate.ts";
import type { Written } from "./text-letter.ts";
import { type Part, plainText, spansOf, subjectSpans, textParts } from "./text-parts.ts";

/** One laboratory's e-mail as plain text. */
export function mailText(written: Written, t: Translate): string {
  const parts = partsOf(written, t).map(({ heading, lines }) => {
    const said = lines.map(({ kind, spans }) => `${kind === "item" ? "- " : ""}${plainText(spans, t)}`);
    return [...(heading === null ? [] : [heading.toUpperCase()]), ...said].join("\n");
  });
  return `${[subjectOf(written, t), ...parts, signatureOf(written, t)].join("\n\n")}\n`;
}

/** The same as HTML: no picture, no link, nothing that tells the sender who opened it. */
export function mailHtml(written: Written, t: Translate): string {
  const body = partsOf(written, t).map((part) => partHtml(part, t));
  const subject = escapeHtml(subjectOf(written, t));
  return [
    "<!doctype html>",
    `<html lang="${written.language}">`,
    `<head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${subject}</title></head>`,
    `<body style="max-width:40em;font:16px/1.5 sans-serif">`,
    `<h1 style="font-size:1.3em">${subject}</h1>`,
    ...body,
    `<p>${escapeHtml(signatureOf(written, t))}</p>`,
    "</body>",
    "</html>",
    "",
  ].join("\n");
}

function partsOf({ content, audience, facts }: Written, t: Translate): readonly Part[] {
  return textParts({ content, audience, channel: "email", facts, t });
}

function subjectOf({ content, facts }: Written, t: Translate): string {
  return plainText(subjectSpans(content, facts), t);
}

function signatureOf({ facts }: Written, t: Translate): string {
  return plainText(spansOf(t("communications.letter.signature", { lab: "{lab}" }), facts), t);
}

function partHtml({ heading, lines }: Part, t: Translate): string {
  const title = heading === null ? "" : `<h2 style="font-size:1.1em">${escapeHtml(heading)}</h2>\n`;
  const said = lines.map(({ kind, spans }) => {
    const text = escapeHtml(plainText(spans, t)).replaceAll("\n", "<br>");
    return kind === "item" ? `<li>${text}</li>` : `<p>${text}</p>`;
  });
  return `${title}${said.join("\n").replaceAll(/((?:<li>.*<\/li>\n?)+)/g, "<ul>\n$1</ul>")}`;
}
