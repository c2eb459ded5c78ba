import type { Translate } from "#lib/translate.ts";
import type { Channel } from "../../catalogue.ts";
import { type Audience, type Block, PLACEHOLDERS, type Placeholder } from "../catalogue.ts";
import type { Content, LabFacts } from "../rules.ts";

/** A fact nobody recorded, or a block nobody wrote, stays in view for whoever fills it in. */
export type Span = { readonly text: string } | { readonly blank: Placeholder | "unwritten" };
export type Line = { readonly kind: "text" | "item"; readonly spans: readonly Span[] };
export type Part = { readonly heading: string | null; readonly lines: readonly Line[] };

type Asked = {
  readonly content: Content;
  readonly audience: Audience;
  readonly channel: Channel;
  readonly facts: LabFacts;
  /** In the language of the text, not of the page. */
  readonly t: Translate;
};

const READ = ["nature", "consequences", "advice", "measures", "contact"] as const;

/** What a person reads, by a channel, with one laboratory's facts in it: the order is GDPR 34(2)'s. */
export function textParts({ content, audience, channel, facts, t }: Asked): readonly Part[] {
  const part = (block: Block, heading: string | null = t(`communications.texts.blocks.${block}`)): Part => ({
    heading,
    lines: content[block].trim() === "" ? [UNWRITTEN] : linesOf(content[block], facts),
  });
  // The GDPR does not apply to the dead (recital 27): their relatives are told by another right.
  const ground =
    audience === "relatives" ? "communications.letter.lawOfRelatives" : "communications.letter.law";
  const law: Part = { heading: null, lines: linesOf(t(ground), facts) };
  switch (channel) {
    case "sms":
      return [part("sms", null)];
    case "telephone":
      return [part("script", null)];
    case "public_notice":
      return [part("concerned"), ...READ.map((block) => part(block)), law];
    default: {
      const salutation = t(`communications.letter.salutation.${audience}`);
      return [{ heading: null, lines: linesOf(salutation, facts) }, ...READ.map((block) => part(block)), law];
    }
  }
}

const UNWRITTEN: Line = { kind: "text", spans: [{ blank: "unwritten" }] };

/** What a text is about, or that nobody wrote it yet. */
export function subjectSpans({ subject }: Content, facts: LabFacts): readonly Span[] {
  return subject.trim() === "" ? UNWRITTEN.spans : spansOf(subject, facts);
}

/** Paragraphs; a line that begins with a dash is one step of a list. */
function linesOf(text: string, facts: LabFacts): Line[] {
  return text
    .split(/\n{2,}|\n(?=\s*[-–•]\s)|(?<=^\s*[-–•]\s.*)\n/mu)
    .map((one) => one.trim())
    .filter(Boolean)
    .map((one) => {
      const item = /^[-–•]\s+/u.exec(one);
      const said = item === null ? one : one.slice(item[0].length);
      return { kind: item === null ? "text" : "item", spans: spansOf(said, facts) };
    });
}

const PLACEHOLDER = new RegExp(`\\{(${PLACEHOLDERS.join("|")})\\}`, "g");

/** A text with the laboratory's facts in it, and the blanks where there are none. */
export function spansOf(text: string, facts: LabFacts): Span[] {
  return text.split(PLACEHOLDER).flatMap((piece, index): Span[] => {
    if (index % 2 === 0) return piece === "" ? [] : [{ text: piece }];
    const name = PLACEHOLDERS.find((one) => one === piece);
    if (name === undefined) return [];
    return [facts[name] === "" ? { blank: name } : { text: facts[name] }];
  });
}

/** The same as one text, blanks in square brackets. */
export function plainText(spans: readonly Span[], t: Translate): string {
  return spans
    .map((span) => ("text" in span ? span.text : `[${t(`communications.letter.blanks.${span.blank}`)}]`))
    .join("");
}
