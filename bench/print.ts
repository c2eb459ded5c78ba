import { printPdf } from "#lib/pdf.ts";
import type { PdfDocument } from "#lib/pdf-document.ts";
import { medians, milliseconds, report, rounded, slopes } from "./measure.ts";

const LINES = [50, 500, 5_000] as const;
const LIMIT_MS = 10_000;
const ROUNDS = 3;
const CASE = { scale: "case" } as const;

function documentOf(lines: number): PdfDocument {
  const what = "Notification déposée auprès de la CNIL, art. 33\nTéléservice, accusé de réception n° 42";
  const line = ["09/11/2026 10:00 UTC+01:00", what, "Camille Arzel (fictive)\nDPO"];
  const rows = Array.from({ length: lines }, (_, index) => [`${index}`, ...line]);
  const columns = ["n°", "Quand", "Quoi", "Qui"].map((title) => ({ title, share: 1 }));
  return {
    contents: "Sommaire",
    ...{ language: "fr", eyebrow: "", title: "Mesure", subtitle: "", author: "", footer: "", page: "Page" },
    ...{ at: 0, watermark: null, blocks: [{ kind: "table", columns, rows }] },
  };
}

// Each print is a process of its own, so that every one is cold.
const measured = await medians(ROUNDS, {
  few: () => milliseconds(() => printPdf(documentOf(LINES[0]), "bench", CASE)),
  some: () => milliseconds(() => printPdf(documentOf(LINES[1]), "bench", CASE)),
  many: () => milliseconds(() => printPdf(documentOf(LINES[2]), "bench", CASE)),
});
const { few, some, many } = measured;
const [, , slope = Number.NaN] = slopes([few, some, many].map((ms, at) => ({ size: LINES[at] ?? 1, ms })));
report({
  bench: "print",
  line:
    `${LINES[2]} lines ${rounded(many)} ms (limit ${LIMIT_MS}), ${LINES[1]} lines ${rounded(some)} ms, ` +
    `${LINES[0]} lines ${rounded(few)} ms, slope ${rounded(slope)}`,
  reached: many < LIMIT_MS,
  rounds: ROUNDS,
  figures: Object.fromEntries(Object.entries(measured).map(([name, ms]) => [name, rounded(ms)])),
});
