import type { ListedQuestion } from "#features/questions/queries.ts";
import { DATA_CATEGORIES, NATURES } from "#law/vocabulary.ts";
import { formatInstant, instantOf } from "#lib/dates.ts";
import { formatCount } from "#lib/numbers.ts";
import { colon } from "../formats/colon.ts";
import type { Letter, LetterBlock, Said } from "../formats/docx.ts";
import type { Dossier } from "../queries.ts";
import type { LetterKind } from "../schema.ts";
import { CASE_ZONE, type Taking } from "./framed-sheet.ts";

type LetterFacts = {
  readonly dossier: Dossier;
  readonly vendor: { readonly id: string; readonly name: string };
  /** Put to this vendor and not answered, the earliest due first. */
  readonly questions: readonly ListedQuestion[];
};

/** A draft for a person to sign: what the case knows is in it, what it does not know is marked. */
export function vendorLetter(kind: LetterKind, facts: LetterFacts, taking: Taking): Letter {
  const { t, locale, at } = taking;
  const { incident } = facts.dossier;
  const blank = (name: BlankName): Said => ({ blank: t(`exports.letters.blanks.${name}`) });
  const isFromVendor = kind === "notice_to_controllers";
  const stateAt = formatInstant(at, { zone: CASE_ZONE, locale });
  return {
    ...{ language: locale, at },
    from: isFromVendor ? [facts.vendor.name, blank("address")] : [blank("controller"), blank("address")],
    to: isFromVendor ? controllersOf(facts.dossier) : [facts.vendor.name, blank("vendorAddress")],
    dated: [blank("placeAndDay")],
    subject: t(`exports.letters.subjects.${kind}`, { reference: incident.reference, title: incident.title }),
    blocks: blocksOf(kind, facts, { ...taking, blank }),
    signature: [blank("signatory"), blank("capacity")],
    footer: t("exports.letters.footer", { reference: incident.reference, at: stateAt }),
  };
}

type BlankName =
  | "address"
  | "controller"
  | "vendorAddress"
  | "placeAndDay"
  | "signatory"
  | "capacity"
  | "contract"
  | "days"
  | "contact"
  | "consequences"
  | "measures"
  | "vendorFacts";
type Words = Taking & { readonly blank: (name: BlankName) => Said };

function controllersOf({ files }: Dossier): string[] {
  return files
    .filter(({ roles }) => roles.some((role) => role === "controller" || role === "joint_controller"))
    .map(({ organisation }) => organisation.name);
}

function blocksOf(kind: LetterKind, facts: LetterFacts, words: Words): LetterBlock[] {
  const { t, blank } = words;
  const text = (...said: readonly Said[]): LetterBlock => ({ kind: "text", said });
  switch (kind) {
    case "questions":
      return [
        text(t("exports.letters.salutation")),
        text(t("exports.letters.questions.opening", factsOf(facts, words))),
        asked(facts.questions, words),
        text(t("exports.letters.questions.closing")),
      ];
    case "formal_notice":
      return [
        text(t("exports.letters.salutation")),
        text(t("exports.letters.formalNotice.opening", factsOf(facts, words)), blank("contract")),
        asked(facts.questions, words),
        text(t("exports.letters.formalNotice.demand"), blank("days")),
        text(t("exports.letters.formalNotice.reserve")),
      ];
    case "notice_to_controllers":
      return noticeBlocks(facts.dossier, words);
  }
}

function factsOf({ dossier: { incident } }: LetterFacts, { t }: Words) {
  return {
    reference: incident.reference,
    title: incident.title,
    product: incident.productName ?? t("exports.letters.noProduct"),
  };
}

/** Each question with when it was put and by when an answer was asked for. */
function asked(questions: readonly ListedQuestion[], words: Words): LetterBlock {
  const { t, locale } = words;
  const told = (at: Date) => formatInstant(instantOf(at), { zone: CASE_ZONE, locale });
  if (questions.length === 0) return { kind: "text", said: [t("exports.letters.noQuestions")] };
  const items = questions.map(({ text, askedAt, dueAt }) =>
    t("exports.letters.question", { text, asked: told(askedAt), due: told(dueAt) }),
  );
  return { kind: "numbered", items };
}

/** GDPR 33(2) with the headings of 33(3), as far as the case knows them. */
function noticeBlocks({ incident, files }: Dossier, { t, locale, blank }: Words): LetterBlock[] {
  const heading = (name: "nature" | "contact" | "consequences" | "measures" | "persons"): LetterBlock => ({
    kind: "heading",
    text: t(`exports.letters.notice.${name}`),
  });
  const text = (...said: readonly Said[]): LetterBlock => ({ kind: "text", said });
  const natures = NATURES.filter((one) => incident.natures.includes(one));
  const categories = DATA_CATEGORIES.filter((one) => incident.dataCategories.includes(one));
  const counts = files.flatMap(({ organisation, labs }) =>
    labs.flatMap(({ lab, personsConfirmed, personsEstimated }) => {
      const persons = personsConfirmed ?? personsEstimated;
      return persons === null
        ? []
        : [`${organisation.name}, ${lab.name}${colon(locale)}${formatCount(persons, locale)}`];
    }),
  );
  return [
    text(t("exports.letters.salutation")),
    text(t("exports.letters.notice.opening", { title: incident.title })),
    heading("nature"),
    text(natures.map((one) => t(`vocabulary.natures.${one}`)).join(", "), "\n", blank("vendorFacts")),
    text(categories.map((one) => t(`vocabulary.dataCategories.${one}`)).join(", ")),
    heading("persons"),
    counts.length === 0 ? text(t("exports.letters.notice.uncounted")) : { kind: "numbered", items: counts },
    heading("contact"),
    text(blank("contact")),
    heading("consequences"),
    text(blank("consequences")),
    heading("measures"),
    text(blank("measures")),
  ];
}
