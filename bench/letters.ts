import { monitorEventLoopDelay } from "node:perf_hooks";
import { caseWords } from "#features/bundles/components/case-words.ts";
import { lettersZip } from "#features/communications/texts/components/letters-zip.ts";
import type { Written } from "#features/communications/texts/components/text-letter.ts";
import { EMPTY } from "#features/communications/texts/rules.ts";
import { report, rounded } from "./measure.ts";

const LETTERS = 1_000;
const FEW = 100;
/** How long this process is held before it answers somebody else: one letter, by the processor's own time. */
const LIMIT_HELD_MS = 50;
/** Of memory, with all letters beside that with the first hundred: flat, whatever their number. */
const LIMIT_GROWTH = 1.5;
const MEGABYTE = 2 ** 20;

const content = {
  ...EMPTY,
  ...{
    subject: "Vos données ont été rendues publiques",
    nature: "Un fichier de {lab} a été publié. ".repeat(12),
  },
  ...{ consequences: "Des escrocs peuvent se faire passer pour nous. ".repeat(12) },
  ...{ advice: "- Ne cliquez sur aucun lien.\n- Changez votre mot de passe.\n".repeat(6) },
  ...{
    measures: "Nous avons fermé le serveur et déposé plainte. ".repeat(8),
    contact: "Appelez le {hotline}.",
  },
};

function writtenFor(count: number): Written[] {
  const at = Temporal.Instant.from("2026-11-09T09:00:00Z");
  return Array.from({ length: count }, (_, index) => ({
    ...{ title: "Lettre aux patients", number: 1, language: "fr", audience: "adults", at, isSigned: true },
    content,
    facts: {
      ...{ lab: `Laboratoire fictif ${index + 1}`, address: "1 quai des Indes\n56100 Lorient" },
      ...{ contact: "dpo@laboratoire.example", hotline: "0 800 000 000", hours: "9 h – 18 h" },
    },
  }));
}

/** Sends the file as it is made, piece by piece, and keeps nothing of it. */
async function send(count: number) {
  const delay = monitorEventLoopDelay({ resolution: 1 });
  let [bytes, peak] = [0, 0];
  const [before, processor] = [performance.now(), process.cpuUsage()];
  delay.enable();
  for await (const piece of lettersZip(writtenFor(count), caseWords("fr"))) {
    bytes += piece.length;
    peak = Math.max(peak, process.memoryUsage.rss());
  }
  delay.disable();
  const ms = performance.now() - before;
  const { user, system } = process.cpuUsage(processor);
  const held = (user + system) / 1e3 / count;
  return { ms, bytes, held, peak: peak / MEGABYTE, wait: delay.percentile(99.9) / 1e6 };
}

await send(FEW);
const few = await send(FEW);
const many = await send(LETTERS);
const growth = many.peak / few.peak;
const slope = many.held / few.held;
report({
  bench: "letters",
  line:
    `${LETTERS} letters in ${rounded(many.ms)} ms; each holds the process for ${rounded(many.held)} ms ` +
    `(limit ${LIMIT_HELD_MS}), slope ${rounded(slope)}; memory ${rounded(many.peak)} MB beside ` +
    `${rounded(few.peak)} MB for ${FEW} (limit ${LIMIT_GROWTH}×)`,
  reached: growth < LIMIT_GROWTH && many.held < LIMIT_HELD_MS,
  growth: rounded(growth),
  slope: rounded(slope),
  bytes: many.bytes,
  wait: rounded(many.wait),
});
