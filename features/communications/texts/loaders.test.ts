import { testDatabase } from "#scripts/test-database/test-database.ts";

testDatabase();

import { getDocumentProxy } from "unpdf";
import { beforeAll, describe, expect, test, vi } from "vitest";

vi.mock("next-intl/server", async () => ({
  getMessages: async ({ locale }: { locale: string }) =>
    (await (locale === "en" ? import("#messages/en.json") : import("#messages/fr.json"))).default,
  getLocale: async () => "fr",
}));

import type { Principal } from "#lib/scope.ts";
import { withScope } from "#lib/scope.ts";
import { unzip } from "#lib/unzip.ts";
import { typesOf } from "#scripts/test-database/case-file.ts";
import { type CrisisCell, logLeak, NOW, openCrisisCell } from "#scripts/test-database/crisis-cell.ts";
import { LETTER, submitLetter } from "#scripts/test-database/tell-persons.ts";
import { recordLetterhead } from "../commands/record-letterhead.ts";
import { hashHeads } from "../letterheads/queries.ts";
import { beginText } from "./commands/begin-text.ts";
import { reviewText } from "./commands/review-text.ts";
import { reviseText } from "./commands/revise-text.ts";
import { textFileFor } from "./loaders.ts";

const LOCALES = ["fr", "en"] as const;
type Language = (typeof LOCALES)[number];

const ENGLISH = {
  subject: "Your data were made public",
  nature: "A file of {lab} was published on the internet on 8 November 2026. Your name <is> in it.",
  consequences: "Fraudsters may pretend to be us.",
  advice: "- Do not click on links.\n- Change your password.",
  measures: "We closed the server and filed a complaint.",
  contact: "Call {hotline}, {hours}, or write to {contact}.",
  concerned: "Whoever had a test at {lab} before 2021.",
  sms: "{lab}: your data leaked. Call {hotline}.",
};
const CONTENT = { fr: { ...LETTER, concerned: "Les patients de {lab} avant 2021." }, en: ENGLISH };

let cell: CrisisCell;
let incidentId: string;
let reference: string;
const texts = new Map<Language, string>();

/** Three laboratories, of which the first alone has given its details: the same at every run. */
beforeAll(async () => {
  cell = await openCrisisCell();
  incidentId = (await logLeak(cell)).incidentId;
  reference = await withScope(cell.dpo, async (tx) => (await tx.incident.findFirstOrThrow()).reference);
  const facts = { address: "1 quai des Indes\n56100 Lorient", hotline: "0 800 000 000", hours: "9 h – 18 h" };
  const contact = "dpo@alpha.example";
  await recordLetterhead(cell.dpo, { incidentId, labIds: cell.alpha.labIds, ...facts, contact }, NOW);
  for (const language of LOCALES) {
    const title = language === "fr" ? "Lettre aux patients" : "Letter to patients";
    const channels = ["letter", "email", "sms", "public_notice"];
    const about = { title, language, channels, content: CONTENT[language] };
    texts.set(language, (await submitLetter({ cell, incidentId }, about)).textId);
  }
});

async function bytesOf(
  who: Principal,
  file: string,
  language: Language,
  search: Record<string, string> = {},
) {
  const asked = { reference, text: texts.get(language) ?? "", file };
  const { body } = await textFileFor(who, asked, { search, now: NOW });
  return Buffer.concat(await Array.fromAsync(body));
}

const golden = (name: string, language: Language) => `components/${name}.${language}.golden.txt`;

function wordsOf(document: Uint8Array): string {
  const parts = unzip(document, { largest: 1_000_000, wants: (name) => name === "word/document.xml" });
  const xml = new TextDecoder().decode(parts["word/document.xml"]);
  return xml.replaceAll(/<\/w:p>|<w:br\/>/g, "\n").replaceAll(/<[^>]+>/g, "");
}

async function pagesOf(bytes: Buffer): Promise<string> {
  const pdf = await getDocumentProxy(new Uint8Array(bytes), { verbosity: 0 });
  const pages = Array.from({ length: pdf.numPages }, async (_, index) => {
    const { items } = await (await pdf.getPage(index + 1)).getTextContent();
    const lines = items.map((item) => ("str" in item ? `${item.str}${item.hasEOL ? "\n" : ""}` : ""));
    return `--- ${index + 1}\n${lines.join("").trimEnd()}\n`;
  });
  return (await Promise.all(pages)).join("\n");
}

describe.each(LOCALES)("what goes to the persons, in %s, is what was read and approved", (language) => {
  const ofAlpha = () => ({ lab: cell.alpha.labIds[0] ?? "" });

  test("the letter as DOCX, the same to the byte when it is made again: the addressee stays the printer’s", async () => {
    const letter = await bytesOf(cell.dpo, "letter.docx", language, ofAlpha());
    await expect(wordsOf(letter)).toMatchFileSnapshot(golden("letter", language));
    expect((await bytesOf(cell.dpo, "letter.docx", language, ofAlpha())).equals(letter)).toBe(true);
  });

  test("all letters as one PDF, a page for each laboratory, blanks where it gave no details", async () => {
    const printed = await bytesOf(cell.dpo, "letters.pdf", language);
    await expect(await pagesOf(printed)).toMatchFileSnapshot(golden("letters-pdf", language));
  });

  test("the e-mail as HTML and as text, without a picture, a link or a mark of the reader", async () => {
    const html = (await bytesOf(cell.dpo, "email.html", language, ofAlpha())).toString("utf8");
    await expect(html).toMatchFileSnapshot(`components/email.${language}.html.golden.txt`);
    expect(html).not.toMatch(/<img|<a |<script|http/);
    const plain = (await bytesOf(cell.dpo, "email.txt", language, ofAlpha())).toString("utf8");
    await expect(plain).toMatchFileSnapshot(golden("email", language));
  });

  test("the public notice as DOCX, for the public and not for anybody by name", async () => {
    const notice = await bytesOf(cell.dpo, "notice.docx", language, ofAlpha());
    await expect(wordsOf(notice)).toMatchFileSnapshot(golden("notice", language));
  });
});

test("all letters at once are one ZIP with a document for each laboratory, merged with its own facts", async () => {
  const zip = new Uint8Array(await bytesOf(cell.dpo, "letters.zip", "fr"));
  const parts = unzip(zip, { largest: 10_000_000, wants: () => true });
  expect(Object.keys(parts)).toEqual([
    "1-Alpha-Biologie-1.docx",
    "2-Beta-Biologie-1.docx",
    "3-Beta-Biologie-2.docx",
  ]);
  const second = wordsOf(parts["2-Beta-Biologie-1.docx"] ?? new Uint8Array());
  expect(second).toContain("Un fichier de Beta Biologie 1 a été publié");
  expect(second).toContain("[numéro d’appel]");
  expect(second).not.toContain("Alpha");
});

test("a draft to relatives speaks of the dead as such, and shows every block that nobody wrote", async () => {
  const about = { title: "Lettre aux proches", language: "fr", audience: "relatives", channels: ["email"] };
  const begun = { incidentId, ...about, categories: ["health", "password_clear"] };
  const { textId } = await beginText(cell.dpo, begun, NOW);
  const { body } = await textFileFor(
    cell.dpo,
    { reference, text: textId, file: "email.txt" },
    { search: {}, now: NOW },
  );
  const said = Buffer.concat(await Array.fromAsync(body)).toString("utf8");
  expect(said).toContain("en tant que proche d’une personne");
  expect(said).toContain("votre proche décédé");
  expect(said).toContain("considérant 27");
  expect(said).not.toContain("en application de l’article 34");
  expect(said).not.toMatch(/mot de passe|traitement/);
  expect(said.match(/\[à écrire\]/g)).toHaveLength(4);
});

test("a laboratory’s people take their own letters alone, the auditor all of them; each is in the log, nobody else finds any", async () => {
  const own = unzip(new Uint8Array(await bytesOf(cell.labManager, "letters.zip", "fr")), {
    ...{ largest: 10_000_000, wants: () => true },
  });
  expect(Object.keys(own)).toEqual(["1-Alpha-Biologie-1.docx"]);
  await bytesOf(cell.auditor, "email.txt", "fr");
  expect((await typesOf(cell.dpo, incidentId)).slice(-2)).toEqual(["export.sent", "export.sent"]);
  const foreign = { lab: cell.beta.labIds[0] ?? "" };
  await expect(bytesOf(cell.labManager, "letter.docx", "fr", foreign)).rejects.toMatchObject({
    code: "not_found",
  });
  for (const nobody of [cell.outsider, cell.intruder, cell.vendorContact])
    await expect(bytesOf(nobody, "letters.zip", "fr")).rejects.toMatchObject({ code: "not_found" });
  await expect(bytesOf(cell.dpo, "letters.exe", "fr")).rejects.toMatchObject({ code: "not_found" });
});

test("a signed letter keeps the letterhead that was signed; what changes afterwards waits for the next version", async () => {
  const { organisationId, labIds } = cell.alpha;
  const about = { title: "Lettre signée", channels: ["email"], content: CONTENT.fr };
  const { textId, textVersionId, contentHash } = await submitLetter({ cell, incidentId }, about);
  const of = { incidentId, organisationId };
  const headsHash = await withScope(cell.signatory, (tx) => hashHeads(tx, of));
  const answer = { textVersionId, organisationId, contentHash, outcome: "signed" };
  const change = (hotline: string, now: Temporal.Instant) =>
    recordLetterhead(cell.dpo, { incidentId, labIds, hotline }, now);
  await change("0 800 111 111", NOW.add({ minutes: 1 }));
  const late = NOW.add({ minutes: 2 });
  const mail = async () => {
    const asked = { reference, text: textId, file: "email.txt" };
    const wanted = { search: { lab: labIds[0] ?? "" }, now: late };
    const { body } = await textFileFor(cell.dpo, asked, wanted);
    return Buffer.concat(await Array.fromAsync(body)).toString("utf8");
  };
  await expect(reviewText(cell.signatory, { ...answer, headsHash }, late)).rejects.toMatchObject({
    code: "conflict",
  });
  const seen = await withScope(cell.signatory, (tx) => hashHeads(tx, of));
  await reviewText(cell.signatory, { ...answer, headsHash: seen }, late);
  // Begun before the signature and written after it: nobody signed it.
  await change("0 800 333 333", NOW.add({ seconds: 90 }));
  expect(await mail()).toContain("0 800 111 111");
  await change("0 800 222 222", NOW.add({ minutes: 3 }));
  expect(await mail()).toContain("0 800 111 111");
  expect(await mail()).not.toContain("0 800 222 222");
  await reviseText(cell.dpo, { textVersionId }, late);
  expect(await mail()).toContain("0 800 222 222");
});
