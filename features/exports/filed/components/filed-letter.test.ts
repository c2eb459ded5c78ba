import { getDocumentProxy } from "unpdf";
import { describe, expect, test } from "vitest";
import type { Fact, FactBase } from "#features/forms/rules.ts";
import { fillForm } from "#features/forms/rules.ts";
import { filedDocument } from "#features/notifications/documents/components/filed-document.ts";
import { contentOf, type FiledContent, sealed } from "#features/notifications/documents/rules.ts";
import { findForm } from "#law/form-pack.ts";
import { FACT_IDS } from "#law/forms/fact-ids.ts";
import type { Form } from "#law/forms/form.ts";
import type { Locale } from "#lib/i18n.ts";
import { printPdf } from "#lib/pdf.ts";
import { unzip } from "#lib/unzip.ts";
import { plainAnswer } from "#scripts/test-database/plain-answer.ts";
import { docx } from "../../formats/docx.ts";
import { filedLetter } from "./filed-letter.ts";

const NOWHERE: Fact = {
  value: null,
  source: { kind: "organisation", label: "organisation", path: "", by: null, at: null },
};
const NO_FACTS = Object.fromEntries(FACT_IDS.map((id) => [id, NOWHERE])) as FactBase;

/** CNIL's form, each field answered in the same plain way at every run. */
function filed(language: Locale): FiledContent {
  const form: Form | null = findForm("fr.cnil.notification", "2026-11-22");
  if (form === null) throw new Error("CNIL's form is not in the pack");
  const answers = Object.fromEntries(form.fields.map((field) => [field.id, plainAnswer(field)]));
  const content = contentOf(form, fillForm({ form, phase: "initial", facts: NO_FACTS, answers }), {
    ...{ phase: "initial", language, zone: "Europe/Paris", rule: "eu.gdpr.33-1", addressee: "fr-cnil" },
    addresseeName: "Commission nationale de l’informatique et des libertés",
    organisation: { id: "00000000-0000-0000-0000-000000000001", name: "Alpha Biologie" },
    ...{ reference: "2026-001", origin: "live" },
  });
  const signed = {
    by: "Personne signatory",
    at: "2026-11-09T12:00:00.000Z",
    capacity: "legal_representative",
  };
  return {
    ...{ v: 1, content, signed: { ...signed, basis: "Statuts", contentSha256: sealed(content).sha256 } },
    filed: {
      ...{
        phase: "initial",
        at: "2026-11-13T10:00:00Z",
        by: "Claire Exemple",
        channel: "notifications.cnil.fr",
      },
      reasonsForDelay: "Comptage des personnes en cours",
    },
  };
}

async function textOfPrint(bytes: Buffer): Promise<string> {
  const pdf = await getDocumentProxy(new Uint8Array(bytes), { verbosity: 0 });
  const pages = Array.from({ length: pdf.numPages }, async (_, index) => {
    const { items } = await (await pdf.getPage(index + 1)).getTextContent();
    const lines = items.map((item) => ("str" in item ? `${item.str}${item.hasEOL ? "\n" : ""}` : ""));
    return `--- ${index + 1}/${pdf.numPages}\n${lines.join("").trimEnd()}\n`;
  });
  return (await Promise.all(pages)).join("\n");
}

async function textOfLetter(kept: FiledContent): Promise<string> {
  const bytes = Buffer.concat(await Array.fromAsync(docx(filedLetter(kept))));
  const wants = (name: string) => name === "word/document.xml";
  const parts = unzip(new Uint8Array(bytes), { largest: 1_000_000, wants });
  const xml = new TextDecoder().decode(parts["word/document.xml"]);
  return xml
    .replaceAll(/<w:br\/>|<\/w:p>/g, "\n")
    .replaceAll(/<[^>]+>/g, "")
    .replaceAll("&amp;", "&");
}

describe.each(["fr", "en"] as const)("what was filed, in %s", (language) => {
  test("prints the same pages at every run, with its content attached", async () => {
    const bytes = await printPdf(filedDocument(filed(language)), "golden");
    expect(Buffer.compare(bytes, await printPdf(filedDocument(filed(language)), "golden"))).toBe(0);
    await expect(await textOfPrint(bytes)).toMatchFileSnapshot(
      `../../formats/golden/filing.${language}.pdf.txt`,
    );
    expect(bytes.includes("content.json")).toBe(true);
  });

  test("is written as a document with the same words", async () => {
    const text = await textOfLetter(filed(language));
    await expect(text).toMatchFileSnapshot(`../../formats/golden/filing.${language}.docx.txt`);
  });
});
