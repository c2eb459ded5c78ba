import { createTranslator } from "next-intl";
import { findRule } from "#law/pack.ts";
import { formatInstantLong } from "#lib/dates.ts";
import { escapeHtml } from "#lib/escape-html.ts";
import type { Locale } from "#lib/i18n.ts";
import type { Role } from "#lib/scope.ts";
import en from "#messages/en.json" with { type: "json" };
import fr from "#messages/fr.json" with { type: "json" };
import type { MailKind } from "../catalogue.ts";
import { oneLine } from "../rules.ts";

const MESSAGES = { fr, en } as const;

export type LetterFacts = {
  readonly kind: MailKind;
  readonly locale: Locale;
  readonly name: string;
  readonly workspace: string;
  /** An exercise says so in its subject. */
  readonly origin: string;
  /** Null where the mail is about no case. */
  readonly reference: string | null;
  readonly ruleId: string | null;
  readonly dueAt: Temporal.Instant | null;
  readonly zone: string;
  readonly many: number;
  /** Of an invitation: who sends it, as what one is invited, until when its link works. */
  readonly by: string;
  readonly roles: readonly Role[];
  readonly until: Temporal.Instant | null;
  readonly link: string;
};

type Written = { readonly subject: string; readonly text: string; readonly html: string };

/** A letter in plain text and in HTML, the same words in both; nothing is loaded from anywhere. */
export function writeLetter(facts: LetterFacts): Written {
  const { kind, locale, zone, link } = facts;
  const t = createTranslator({ locale, messages: MESSAGES[locale], namespace: "mails" });
  const written = (at: Temporal.Instant) => formatInstantLong(at, { zone, locale });
  const duty = facts.ruleId === null ? undefined : findRule(facts.ruleId)?.label[locale];
  const roles = createTranslator({ locale, messages: MESSAGES[locale], namespace: "roles" });
  const values = {
    ...{ reference: facts.reference ?? t("letter.noCase"), many: facts.many, by: oneLine(facts.by) },
    workspace: oneLine(facts.workspace),
    roles: facts.roles.map((role) => roles(role)).join(", "),
    until: facts.until === null ? "" : written(facts.until),
  };
  const lines = [
    t(`letters.${kind}.lead`, values),
    ...(duty === undefined ? [] : [t("letter.duty", { duty })]),
    ...(facts.dueAt === null ? [] : [t("letter.due", { due: written(facts.dueAt) })]),
  ];
  const after = [t(`letters.${kind}.after`, values)].filter((line) => line !== "");
  const parts = {
    ...{ greeting: t("letter.greeting", { name: oneLine(facts.name) }), lines, after, link },
    act: t(`letters.${kind}.act`),
    foot: t("letter.foot", { workspace: values.workspace }),
  };
  const about = t(`letters.${kind}.subject`, values);
  const subject = oneLine(facts.origin === "exercise" ? t("letter.exercise", { subject: about }) : about);
  return { subject, text: asText(parts), html: asHtml(parts, { subject, locale }) };
}

type Parts = {
  readonly greeting: string;
  readonly lines: readonly string[];
  readonly act: string;
  readonly link: string;
  readonly after: readonly string[];
  readonly foot: string;
};

function asText({ greeting, lines, act, link, after, foot }: Parts): string {
  return `${[greeting, lines.join("\n"), `${act}\n${link}`, ...after, `-- \n${foot}`].join("\n\n")}\n`;
}

const PAGE = "margin:0;padding:24px;background:#f6f7f9;color:#1a1f28;font:16px/1.5 system-ui,sans-serif";
const CARD = "max-width:36em;margin:0 auto;padding:24px;background:#ffffff;border:1px solid #d9dde3";
const BUTTON = "display:inline-block;padding:12px 20px;background:#1f4f8f;color:#ffffff;text-decoration:none";
const SMALL = "color:#525b68;font-size:14px";

function asHtml(
  { greeting, lines, act, link, after, foot }: Parts,
  head: { subject: string; locale: string },
) {
  const paragraph = (line: string, style = "") =>
    `<p${style === "" ? "" : ` style="${style}"`}>${escapeHtml(line)}</p>`;
  const anchor = (style: string, words: string) =>
    `<p><a href="${escapeHtml(link)}" style="${style}">${escapeHtml(words)}</a></p>`;
  const body = [
    ...[greeting, ...lines].map((line) => paragraph(line)),
    anchor(BUTTON, act),
    ...after.map((line) => paragraph(line, SMALL)),
    anchor("color:#1f4f8f;font-size:14px;word-break:break-all", link),
    paragraph(foot, SMALL),
  ];
  return [
    `<!doctype html><html lang="${head.locale}"><head><meta charset="utf-8">`,
    `<meta name="viewport" content="width=device-width"><title>${escapeHtml(head.subject)}</title></head>`,
    `<body style="${PAGE}"><div style="${CARD}">${body.join("")}</div></body></html>\n`,
  ].join("");
}
