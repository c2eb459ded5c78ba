import { spawnSync } from "node:child_process";
import type { Fact, FactBase } from "#features/forms/rules.ts";
import { fillForm } from "#features/forms/rules.ts";
import { filedDocument } from "#features/notifications/documents/components/filed-document.ts";
import { contentOf, type FiledContent, sealed } from "#features/notifications/documents/rules.ts";
import { findForm } from "#law/form-pack.ts";
import { FACT_IDS } from "#law/forms/fact-ids.ts";
import { printPdf } from "#lib/pdf.ts";
import { plainAnswer } from "#scripts/test-database/plain-answer.ts";
import { medians, milliseconds, report, rounded } from "./measure.ts";

const LIMIT_MS = 1_000;
const ROUNDS = 5;
const NOWHERE: Fact = {
  value: null,
  source: { kind: "organisation", label: "organisation", path: "", by: null, at: null },
};

/** One notification to the CNIL, every field of it answered. */
function filed(): FiledContent {
  const form = findForm("fr.cnil.notification");
  if (form === null) throw new Error("CNIL's form is not in the pack");
  const facts = Object.fromEntries(FACT_IDS.map((id) => [id, NOWHERE])) as FactBase;
  const answers = Object.fromEntries(form.fields.map((field) => [field.id, plainAnswer(field)]));
  const content = contentOf(form, fillForm({ form, phase: "initial", facts, answers }), {
    ...{ phase: "initial", language: "fr", zone: "Europe/Paris", rule: "eu.gdpr.33-1", addressee: "fr-cnil" },
    ...{
      addresseeName: "CNIL",
      organisation: { id: "1", name: "Alpha Biologie" },
      reference: "2026-001",
      origin: "live",
    },
  });
  const signed = {
    by: "Personne",
    at: "2026-11-09T12:00:00.000Z",
    capacity: "legal_representative",
    basis: "Statuts",
  };
  return {
    ...{ v: 1, content, signed: { ...signed, contentSha256: sealed(content).sha256 } },
    filed: {
      phase: "initial",
      at: "2026-11-09T13:00:00Z",
      by: "Claire",
      channel: "CNIL",
      reasonsForDelay: null,
    },
  };
}

// The typesetter alone in a process of its own: one empty page.
const BARE = `import { NodeCompiler } from "@myriaddreamin/typst-ts-node-compiler";
const compiler = NodeCompiler.create({});
const { result } = compiler.compile({ mainFileContent: "-" });
compiler.pdf(result, {});`;

const measured = await medians(ROUNDS, {
  filing: () => milliseconds(() => printPdf(filedDocument(filed()), "bench")),
  bare: () =>
    milliseconds(async () => {
      const { status } = spawnSync(process.execPath, ["--input-type=module", "-e", BARE]);
      if (status !== 0) throw new Error("the typesetter failed");
    }),
});
report({
  bench: "filing-pdf",
  line:
    `a notification to the CNIL ${rounded(measured.filing)} ms (limit ${LIMIT_MS}), ` +
    `the typesetter alone ${rounded(measured.bare)} ms, ratio ${rounded(measured.filing / measured.bare)}`,
  reached: measured.filing < LIMIT_MS,
  rounds: ROUNDS,
  figures: Object.fromEntries(Object.entries(measured).map(([name, ms]) => [name, rounded(ms)])),
});
